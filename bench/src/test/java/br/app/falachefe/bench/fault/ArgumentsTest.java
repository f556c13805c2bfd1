package br.app.falachefe.bench.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ArgumentsTest {
    @Test
    void theLongFormHasAThousandMessagesAndTheShortOneTwoHundred() {
        assertThat(parse().messages()).isEqualTo(1000);
        assertThat(parse("--short").messages()).isEqualTo(200);
        assertThat(parse("--short", "--messages", "250").messages()).isEqualTo(250);
    }

    @Test
    void someFaultsCanBePicked() {
        assertThat(Faults.wanted(parse("--faults", "kill-app-1,find-and-echo-off")))
                .extracting(Fault::name)
                .containsExactly("kill-app-1", "find-and-echo-off");
    }

    @Test
    void whatCannotBeUnderstoodIsNamed() {
        assertThatThrownBy(() -> parse("--seed", "x")).hasMessage("--seed needs a whole number, not x");
        assertThatThrownBy(() -> parse("--sede")).hasMessage("Unknown argument: --sede");
        assertThatThrownBy(() -> Faults.wanted(parse("--faults", "flood")))
                .hasMessageContaining("no fault is called flood");
    }

    private static Arguments parse(String... words) {
        return Arguments.parse(words);
    }
}
