package br.app.falachefe.activities.classification;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.app.falachefe.workflows.agent.Intent;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExampleFileTest {
    @Test
    void takesEachSentenceForTheIntentAboveIt() {
        assertThat(ExampleFile.parse("f.txt", List.of("# remark", "[greeting]", "", "  oi  ", "[help]", "ajuda")))
                .containsExactly(new Example(new Intent("greeting"), "oi"), new Example(new Intent("help"), "ajuda"));
    }

    @ParameterizedTest
    @CsvSource({
        "'oi', 'f.txt, line 1: a sentence stands before the first [intent]'",
        "'[greeting]|oi|OI', 'f.txt, line 3: the sentence stands in this file twice'",
        "'[greeting', 'f.txt, line 1: a heading looks like [cashflow_monitoring]'",
        "'[greeting]|oi|[No Such]', 'f.txt, line 3: Not an intent: No Such'",
    })
    void namesFileAndLineOfWhatIsWrong(String lines, String message) {
        assertThatThrownBy(() -> ExampleFile.parse("f.txt", List.of(lines.split("\\|"))))
                .hasMessage(message);
    }

    @Test
    void everyIntentHasFortySentencesToLearnFromAndNoneIsMeantTwoWays() throws IOException, URISyntaxException {
        List<Example> examples = trainingExamples();
        assertThat(examples.stream().collect(groupingBy(Example::intent, counting())))
                .hasSize(17)
                .allSatisfy((intent, count) -> assertThat(count).isGreaterThanOrEqualTo(40));
        assertThat(examples).extracting(Example::sentence).doesNotHaveDuplicates();
    }

    @Test
    void noSentenceIsBothLearnedAndJudged() throws IOException, URISyntaxException {
        Map<String, Long> learned = trainingExamples().stream()
                .collect(groupingBy(example -> String.join(" ", Wording.tokens(example.sentence())), counting()));
        assertThat(EvaluationFiles.heldOut().stream()
                        .map(example -> String.join(" ", Wording.tokens(example.sentence())))
                        .filter(learned::containsKey)
                        .collect(Collectors.toList()))
                .isEmpty();
    }

    static List<Example> trainingExamples() throws IOException, URISyntaxException {
        return ExampleFile.beneath(Path.of(ExampleFile.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI()));
    }
}
