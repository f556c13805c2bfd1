package br.app.falachefe.bench.verdict;

import static br.app.falachefe.bench.verdict.Story.OFICINA;
import static br.app.falachefe.bench.verdict.Story.PADARIA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TallyTest {
    @Test
    void eachFaultHasTheMessagesWrittenUntilTheNextOneBegins() {
        var story = new Story()
                .fault("kill-app-1", Doubt.NONE, 0, 10, 20)
                .fault("gateway-500", Doubt.MAY_NOT_HAVE_LEFT, 20, 30, 40)
                .asks(1, PADARIA, 1)
                .refused(2, OFICINA, 15)
                .asks(3, OFICINA, 20)
                .asks(4, PADARIA, 21)
                .answered(1, PADARIA, 14)
                .answered(3, OFICINA, 25)
                .answered(3, OFICINA, 26)
                .unsure(PADARIA, 60)
                .answered(4, PADARIA, 95);
        var ten = Duration.ofSeconds(10);
        var zero = Duration.ZERO;

        assertThat(Tally.of(story.seen()))
                .containsExactly(
                        new Tally("kill-app-1", ten, 2, 1, 1, 0, 0, 0, Duration.ofSeconds(4), zero),
                        new Tally("gateway-500", ten, 2, 2, 2, 0, 1, 0, zero, Duration.ofSeconds(65)));
    }
}
