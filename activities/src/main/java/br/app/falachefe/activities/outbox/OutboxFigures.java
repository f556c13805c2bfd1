package br.app.falachefe.activities.outbox;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits to be sent and what nobody knows of, read from the rows. */
@Component
public class OutboxFigures {
    /** Parts of a parked turn wait for an operator, not for us. */
    private static final String PENDING = " from outbound_message part left join turn on turn.id = part.turn_id"
            + " where part.state in ('prepared', 'sending')"
            + " and (part.turn_id is null or part.part = 0 or turn.state = 'open')";

    private final JdbcClient jdbc;

    public OutboxFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long pending() {
        return jdbc.sql("select count(*)" + PENDING).query(Long.class).single();
    }

    /** Zero where nothing waits. */
    public double oldestPendingSeconds() {
        return jdbc.sql("select coalesce(extract(epoch from now() - min(part.created_at)), 0)" + PENDING)
                .query(Double.class)
                .single();
    }

    /** Parts that are being looked for, or that a person has to look at. */
    public long repliesUnsure() {
        return jdbc.sql("select count(*) from unsure_part").query(Long.class).single();
    }
}
