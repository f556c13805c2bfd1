package br.app.falachefe.activities.memory;

import br.app.falachefe.workflows.conversation.TurnId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where the time between our keeping a turn's first message and the gateway's taking the first part went. Read from what
 * the rows hold anyway: a step took from the end of the one before it, so that the phases add up to the whole.
 */
@Component
class ReplyTimes {
    private final JdbcClient jdbc;

    ReplyTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Queue: until the turn was opened. Model: routing and rounds of the agent. Send: until the gateway took it. */
    enum Phase {
        QUEUE,
        MODEL,
        TOOLS,
        SEND;

        private String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A phase that a turn did not have is not there. A turn that was parked meanwhile tells of operators, not of us. */
    record Waited(boolean parked, Duration whole, Map<Phase, Duration> phases) {}

    /** Empty where nothing was sent. */
    Optional<Waited> of(TurnId turn) {
        return jdbc.sql("""
                        select turn.failed_step is not null as parked,
                            extract(epoch from sent.at - first.at) as whole,
                            extract(epoch from turn.opened_at - first.at) as queue,
                            extract(epoch from steps.model) as model,
                            extract(epoch from steps.tools) as tools,
                            extract(epoch from sent.at - coalesce(steps.ended_at, turn.opened_at)) as send
                        from turn,
                            lateral (select min(received_at) as at from inbound_message where turn_id = turn.id) first,
                            lateral (select min(settled_at) as at from outbound_message
                                     where turn_id = turn.id and part > 0 and state = 'sent') sent,
                            lateral (select max(ended_at) as ended_at, sum(took) filter (where not tool) as model,
                                         sum(took) filter (where tool) as tools
                                     from (select created_at as ended_at, step like 'tool/%' as tool,
                                               created_at - lag(created_at, 1, turn.opened_at)
                                                   over (order by created_at, step) as took
                                           from turn_step where turn_id = turn.id) took) steps
                        where turn.id = :turn and sent.at is not null
                        """)
                .param("turn", turn.value())
                .query((row, n) -> waited(row))
                .optional();
    }

    private static Waited waited(ResultSet row) throws SQLException {
        Map<Phase, Duration> phases = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            double seconds = row.getDouble(phase.column());
            if (!row.wasNull()) {
                phases.put(phase, duration(seconds));
            }
        }
        return new Waited(row.getBoolean("parked"), duration(row.getDouble("whole")), phases);
    }

    private static Duration duration(double seconds) {
        return Duration.ofMillis(Math.max(0, Math.round(1000 * seconds)));
    }
}
