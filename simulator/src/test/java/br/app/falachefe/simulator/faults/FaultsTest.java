package br.app.falachefe.simulator.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.app.falachefe.simulator.BadInput;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private final Faults faults = new Faults();

    @Test
    void nothingGoesWrongUntilItIsSwitchedOn() {
        assertThat(draws("send_500")).containsOnly(false);
        assertThat(faults.millis("send_hang_ms")).isZero();
        assertThat(faults.connection()).isEqualTo(Connection.CONNECTED);
    }

    @Test
    void theSameSeedRepeatsTheSameFaults() {
        faults.replace(Map.of("send_500", 0.3, "seed", 7));
        var first = draws("send_500");
        faults.replace(Map.of("send_500", 0.3, "seed", 7));

        assertThat(draws("send_500")).isEqualTo(first);
        assertThat(first).contains(true, false);
    }

    @Test
    void aRateMayBeWrittenAsASwitch() {
        faults.replace(Map.of("token_revoked", true, "webhook_down", false));
        assertThat(draws("token_revoked")).containsOnly(true);
        assertThat(draws("webhook_down")).containsOnly(false);
    }

    @Test
    void eachSideHasItsOwnLatencyAndSharesOne() {
        var usual = Duration.ofMillis(50);
        assertThat(faults.latency("send", usual)).isEqualTo(usual);
        faults.replace(Map.of("latency_ms", 5, "model_latency_ms", 9));
        assertThat(faults.latency("send", usual)).isEqualTo(Duration.ofMillis(5));
        assertThat(faults.latency("model", usual)).isEqualTo(Duration.ofMillis(9));
    }

    @Test
    void refusesWhatItDoesNotKnowAndKeepsWhatWasOn() {
        faults.replace(Map.of("retry_after", 3));
        assertThatThrownBy(() -> faults.replace(Map.of("send_502", 1)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("unknown fault \"send_502\"");
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("send_500", 1.5),
                Map.of("send_500", "0.5"),
                Map.of("send_hang_ms", -1),
                Map.of("send_hang_ms", 1.5),
                Map.of("connection", "gone"),
                Map.of("seed", "x"))) {
            assertThatThrownBy(() -> faults.replace(wrong))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining(wrong.keySet().iterator().next());
        }
        assertThat(faults.current()).isEqualTo(Map.of("retry_after", 3L));
    }

    private List<Boolean> draws(String rate) {
        return IntStream.range(0, 40).mapToObj(draw -> faults.chance(rate)).toList();
    }
}
