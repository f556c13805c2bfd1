package br.app.falachefe.workflows.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.temporal.testing.WorkflowReplayer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * History is a file format: what ran once must replay for ever. A failure here means that running conversations would
 * get stuck; docs/decisions.md says how such a change is made. {@code scripts/record-history} stores new histories.
 */
class ConversationReplayTest {
    private static final Path HISTORIES = Path.of("src/test/resources/histories");
    private static final Pattern DATA = Pattern.compile("\"data\": \"([^\"]*)\"");
    /** Out of what the customers of the stored histories wrote and read. */
    private static final List<String> WORDS =
            List.of("meu saldo", "Saldo em caixa", "vendas", "aluguel", "R$", "5511999990001", "Padaria");

    static Stream<Path> histories() {
        try (Stream<Path> files = Files.list(HISTORIES)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyKindOfRunIsStored() {
        assertThat(histories().map(file -> file.getFileName().toString()))
                .contains(
                        "plain-turn.json",
                        "tools.json",
                        "burst.json",
                        "thinking-again.json",
                        "failure-and-retry.json",
                        "failure-and-skip.json",
                        "unsure-found.json",
                        "unsure-sent-again.json",
                        "continue-as-new-1.json",
                        "continue-as-new-2.json",
                        "pause.json");
    }

    @ParameterizedTest
    @MethodSource("histories")
    void replays(Path history) {
        assertThatCode(() -> WorkflowReplayer.replayWorkflowExecution(history.toFile(), ConversationWorkflowImpl.class))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("histories")
    void holdsNoWords(Path history) throws IOException {
        String text = Files.readString(history);
        StringBuilder payloads = new StringBuilder(text);
        DATA.matcher(text)
                .results()
                .forEach(match -> payloads.append(
                        new String(Base64.getDecoder().decode(match.group(1)), StandardCharsets.UTF_8)));
        assertThat(payloads.toString()).doesNotContain(WORDS);
    }
}
