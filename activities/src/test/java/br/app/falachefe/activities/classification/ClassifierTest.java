package br.app.falachefe.activities.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifierTest {
    private static final Classifier CLASSIFIER = new Classifier();

    @Test
    void knowsWhatNineOfTenStrangersWant() {
        List<Example> heldOut = EvaluationFiles.heldOut();
        long right = heldOut.stream()
                .filter(example -> CLASSIFIER.guess(example.sentence()).intent().equals(example.intent()))
                .count();
        assertThat((double) right / heldOut.size()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void isHardlyEverWrongWhereItDecidesAlone() {
        List<Example> decided = EvaluationFiles.heldOut().stream()
                .filter(example -> CLASSIFIER.guess(example.sentence()) instanceof Guess.Certain)
                .toList();
        long right = decided.stream()
                .filter(example -> CLASSIFIER.guess(example.sentence()).intent().equals(example.intent()))
                .count();
        assertThat((double) right / decided.size()).isGreaterThanOrEqualTo(0.97);
        assertThat(decided)
                .as("decided without the model")
                .hasSizeGreaterThan(EvaluationFiles.heldOut().size() * 6 / 10);
    }

    @Test
    void ratherDoubtsATrickySentenceThanGuessesWrong() {
        List<EvaluationFiles.Tricky> tricky = EvaluationFiles.tricky();
        List<String> wrong = tricky.stream()
                .filter(sentence -> !sentence.accepts(CLASSIFIER.guess(sentence.sentence())))
                .map(EvaluationFiles.Tricky::sentence)
                .toList();
        assertThat(wrong).hasSizeLessThanOrEqualTo(tricky.size() / 10);
    }

    @ParameterizedTest
    @CsvSource({
        "'Recebi R$ 5.000 de vendas hoje', cashflow_monitoring",
        "'recebi r$5000 d vendas hj', cashflow_monitoring",
        "saldo, cashflow_monitoring",
        "'SALDO???', cashflow_monitoring",
        "'bom diaaaaaa', greeting",
        "menu, help",
        "'quero falar com um atendente', human",
        "parar, opt_out",
        "'valeeeu', other",
    })
    void decidesEverydaySentencesAlone(String sentence, String intent) {
        assertThat(CLASSIFIER.guess(sentence)).isInstanceOf(Guess.Certain.class);
        assertThat(CLASSIFIER.guess(sentence).intent().value()).isEqualTo(intent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "مرحبا بالعالم", "zzxqj", "\u0000\uD800", "{{name}}"})
    void isUnsureOfWhatItCannotRead(String text) {
        assertThat(CLASSIFIER.guess(text)).isInstanceOf(Guess.Doubtful.class);
        assertThat(CLASSIFIER.guess(text).confidence()).isBetween(0.0, 1.0);
    }

    @Test
    void readsNoMoreThanTheBeginningOfAnEndlessMessage() {
        String text = "vendi 20 pães ".repeat(5000);
        assertThat(CLASSIFIER.guess(text)).isEqualTo(CLASSIFIER.guess(text.substring(0, 2000)));
    }
}
