package br.app.falachefe.activities.classification;

import br.app.falachefe.workflows.agent.Routing;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Counts who decided, and how sure they were. */
@Component
class ClassificationMeters {
    private final MeterRegistry meters;
    private final DistributionSummary confidence;

    ClassificationMeters(MeterRegistry meters) {
        this.meters = meters;
        this.confidence = DistributionSummary.builder("agent.confidence")
                .description("Calibrated confidence of the routing of each turn")
                .minimumExpectedValue(0.01)
                .maximumExpectedValue(1.0)
                .serviceLevelObjectives(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0)
                .register(meters);
    }

    void decided(Routing routing) {
        confidence.record(routing.confidence());
        Counter.builder("classifications")
                .description("Who decided which agent answers")
                .tags("stage", routing.stage().name().toLowerCase(Locale.ROOT))
                .register(meters)
                .increment();
    }
}
