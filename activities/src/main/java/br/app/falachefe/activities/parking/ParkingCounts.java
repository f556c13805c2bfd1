package br.app.falachefe.activities.parking;

import br.app.falachefe.workflows.failure.FailureType;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Counts turns that were given up, {@code turns_parked_total{step,failure}}: at which step, and for what reason. */
@Component
public class ParkingCounts {
    private final MeterRegistry meters;

    public ParkingCounts(MeterRegistry meters) {
        this.meters = meters;
    }

    void parked(String step, FailureType failure) {
        Counter.builder("turns.parked")
                .description("Turns given up until somebody retries them")
                .tags("step", step, "failure", failure.name().toLowerCase(Locale.ROOT))
                .register(meters)
                .increment();
    }
}
