package br.app.falachefe.activities.inbox;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who answers in our place, read from the rows. What waits for an answer is told by {@link Waiting}. */
@Component
public class InboxFigures {
    private final JdbcClient jdbc;

    public InboxFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Chats in which a person speaks and the assistant is silent just now. */
    public long humanTakeovers() {
        return jdbc.sql("select count(*) from conversation where pause is not null"
                        + " and coalesce(paused_until, 'infinity') > now()")
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /** Chats that asked us to stop writing first. */
    public long optOuts() {
        return jdbc.sql("select count(*) from conversation where opted_out_at is not null")
                .query((row, n) -> row.getLong(1))
                .single();
    }
}
