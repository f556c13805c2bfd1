package br.app.falachefe.activities.memory;

import br.app.falachefe.activities.inbox.InboundState;
import br.app.falachefe.workflows.agent.Routing;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts closed turns: {@code turns_total{agent,outcome}}. */
@Component
class TurnCounts {
    private final MeterRegistry meters;

    TurnCounts(MeterRegistry meters) {
        this.meters = meters;
    }

    void closed(Optional<Routing> routing, InboundState outcome) {
        String agent = routing.map(decided -> decided.agent().value()).orElse("none");
        meters.counter("turns", "agent", agent, "outcome", outcome.column()).increment();
    }
}
