package br.app.falachefe.activities.memory;

import br.app.falachefe.activities.inbox.InboundState;
import br.app.falachefe.activities.memory.ReplyTimes.Phase;
import br.app.falachefe.activities.memory.ReplyTimes.Waited;
import br.app.falachefe.workflows.agent.Routing;
import br.app.falachefe.workflows.conversation.TurnId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Counts closed turns, {@code turns_total{agent,outcome}}, how long customers waited,
 * {@code reply_latency_seconds{path,agent}}, and for what, {@code reply_phase_seconds{phase}}.
 */
@Component
class TurnCounts {
    private static final String NOBODY = "none";

    private final MeterRegistry meters;
    private final ReplyTimes times;

    TurnCounts(MeterRegistry meters, ReplyTimes times) {
        this.meters = meters;
        this.times = times;
    }

    void closed(TurnId turn, Optional<Routing> routing, InboundState outcome) {
        String agent = routing.map(decided -> decided.agent().value()).orElse(NOBODY);
        Counter.builder("turns")
                .description("Closed turns")
                .tags("agent", agent, "outcome", outcome.column())
                .register(meters)
                .increment();
        if (outcome == InboundState.ANSWERED) {
            String stage = routing.map(decided -> decided.stage().name().toLowerCase(Locale.ROOT))
                    .orElse(NOBODY);
            times.of(turn).ifPresent(waited -> answered(waited, stage, agent));
        }
    }

    /** The path is what decided where the turn went; a turn that was parked meanwhile has no phases of ours. */
    private void answered(Waited waited, String stage, String agent) {
        Timer.builder("reply.latency")
                .description("From keeping the first message of a turn to the gateway's taking the first part")
                .tags("path", waited.parked() ? "parked" : stage, "agent", agent)
                .register(meters)
                .record(waited.whole());
        if (!waited.parked()) {
            waited.phases().forEach(this::phase);
        }
    }

    private void phase(Phase phase, Duration took) {
        Timer.builder("reply.phase")
                .description("Parts of that time, which add up to it")
                .tags("phase", phase.name().toLowerCase(Locale.ROOT))
                .register(meters)
                .record(took);
    }

    void handedOver(String from, String to) {
        Counter.builder("agent.handover")
                .description("Another agent than in the turn before")
                .tags("from", from, "to", to)
                .register(meters)
                .increment();
    }
}
