package br.app.falachefe.activities.outbox;

import br.app.falachefe.workflows.failure.FailureType;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The changes of {@code outbound_message} that the search for a part makes; all times are the database's. */
@Component
class DoubtRows {
    /** Without a trace for this long after the claim and after the doubt, "none" may be concluded. */
    static final Duration SILENCE = Duration.ofSeconds(60);

    /** When silence is over for a row that is unsure. */
    static final String SILENT_UNTIL =
            "(greatest(claimed_at, unsure_since) + interval '" + SILENCE.toSeconds() + " seconds')";

    private final JdbcClient jdbc;

    DoubtRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Instant now() {
        return jdbc.sql("select clock_timestamp() as now")
                .query((row, n) -> row.getTimestamp("now").toInstant())
                .single();
    }

    /** Remembers a look that found nothing; false where the doubt is no more the same. */
    boolean noneFound(long id, int attempt, Instant lookBegan) {
        return jdbc.sql("update outbound_message set none_found_at = :began"
                                + " where id = :id and attempt = :attempt and state = 'unsure'")
                        .param("began", Timestamp.from(lookBegan))
                        .param("id", id)
                        .param("attempt", attempt)
                        .update()
                > 0;
    }

    /** How long after the last look silence will be over; zero or less where that look may conclude. */
    Duration restOfSilence(long id) {
        return jdbc.sql("select extract(epoch from " + SILENT_UNTIL
                        + " - none_found_at) * 1000 as millis from outbound_message where id = :id")
                .param("id", id)
                .query((row, n) -> Duration.ofMillis((long) Math.ceil(row.getDouble("millis"))))
                .single();
    }

    /** The gateway says that it took the part and that it failed. */
    void fail(long id, int attempt, FailureType failure, String detail) {
        jdbc.sql("update outbound_message set state = 'failed', risky_claims = risky_claims - 1, failure = :failure,"
                        + " failure_detail = :detail, settled_at = now()"
                        + " where id = :id and attempt = :attempt and state = 'unsure'")
                .param("failure", failure.name())
                .param("detail", detail)
                .param("id", id)
                .param("attempt", attempt)
                .update();
    }

    /** With its successors: half an answer helps nobody. */
    void showToPerson(long id) {
        jdbc.sql("""
                        update outbound_message part set state = 'left_to_person', settled_at = now(),
                            failure = case part.state when 'unsure' then 'SEND_UNSURE' end
                        from outbound_message doubtful
                        where doubtful.id = :id and part.turn_id = doubtful.turn_id and part.part >= doubtful.part
                          and part.state in ('prepared', 'unsure')
                        """).param("id", id).update();
    }
}
