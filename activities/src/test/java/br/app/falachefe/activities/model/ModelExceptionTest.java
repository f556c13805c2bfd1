package br.app.falachefe.activities.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ModelExceptionTest {
    private static final ModelException NONSENSE = ModelException.garbage("not JSON");

    @Test
    void nonsenseOfAMinuteNeedsNobodyAndNonsenseForEverIsGivenUp() {
        int last = IntStream.iterate(1, attempt -> attempt + 1)
                .filter(attempt -> NONSENSE.toFailure(attempt).isNonRetryable())
                .findFirst()
                .orElseThrow();

        // As the workflow retries: one second, doubled up to fifteen; Temporal shortens a pause by a fifth at most.
        Duration waited = IntStream.range(0, last - 1)
                .mapToObj(pause -> Duration.ofSeconds(Math.min(15, 1L << Math.min(pause, 4))))
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(waited.multipliedBy(4).dividedBy(5)).isGreaterThan(Duration.ofMinutes(1));
        assertThat(last).as("calls that cost money").isLessThanOrEqualTo(12);
    }
}
