package br.app.falachefe.activities.memory;

import br.app.falachefe.activities.inbox.InboundState;
import br.app.falachefe.workflows.agent.Routing;
import br.app.falachefe.workflows.conversation.TurnId;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts closed turns, {@code turns_total{agent,outcome}}, and how long customers waited,
 * {@code reply_latency_seconds{path}}: from our keeping the turn's first message to the gateway's taking the first part.
 */
@Component
class TurnCounts {
    private static final String NOBODY = "none";

    private final MeterRegistry meters;
    private final JdbcClient jdbc;

    TurnCounts(MeterRegistry meters, JdbcClient jdbc) {
        this.meters = meters;
        this.jdbc = jdbc;
    }

    void closed(TurnId turn, Optional<Routing> routing, InboundState outcome) {
        String agent = routing.map(decided -> decided.agent().value()).orElse(NOBODY);
        meters.counter("turns", "agent", agent, "outcome", outcome.column()).increment();
        if (outcome == InboundState.ANSWERED) {
            latency(turn, routing);
        }
    }

    /** The path is what decided where the turn went; a turn that was parked meanwhile tells of operators, not of us. */
    private void latency(TurnId turn, Optional<Routing> routing) {
        jdbc.sql("""
                        select turn.failed_step is not null as parked, cast(1000 * extract(epoch from
                            (select min(settled_at) from outbound_message
                             where turn_id = turn.id and part > 0 and state = 'sent')
                            - (select min(received_at) from inbound_message where turn_id = turn.id)) as bigint) as waited
                        from turn where id = :turn
                        """)
                .param("turn", turn.value())
                .query((row, n) -> {
                    String path = row.getBoolean("parked")
                            ? "parked"
                            : routing.map(decided -> decided.stage().name().toLowerCase(Locale.ROOT))
                                    .orElse(NOBODY);
                    meters.timer("reply.latency", "path", path).record(Duration.ofMillis(row.getLong("waited")));
                    return path;
                })
                .optional();
    }

    void handedOver(String from, String to) {
        meters.counter("agent.handover", "from", from, "to", to).increment();
    }
}
