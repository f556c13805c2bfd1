package br.app.falachefe.activities.outbox;

import br.app.falachefe.workflows.conversation.Sending;
import br.app.falachefe.workflows.conversation.TurnId;
import br.app.falachefe.workflows.failure.FailureType;
import br.app.falachefe.workflows.message.Address;
import br.app.falachefe.workflows.message.MessageId;
import br.app.falachefe.workflows.message.OutboundMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The changes of {@code outbound_message}. Each compares state and attempt, and {@code sent} wins over every other
 * state, because it is the one thing that cannot be undone.
 */
@Component
class OutboundRows {
    private static final String SELECT =
            "select id, track_id, address, message, state, attempt, risky_claims, message_id, failure,"
                    + " coalesce(state = 'unsure' and none_found_at >= " + DoubtRows.SILENT_UNTIL + ", false) as silent"
                    + " from outbound_message ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OutboundRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<OutboundRow> lock(TurnId turn, int part) {
        return jdbc.sql(SELECT + "where turn_id = :turn and part = :part for no key update")
                .param("turn", turn.value())
                .param("part", part)
                .query((row, n) -> read(row))
                .optional();
    }

    OutboundRow lock(long id) {
        return jdbc.sql(SELECT + "where id = :id for no key update")
                .param("id", id)
                .query((row, n) -> read(row))
                .single();
    }

    OutboundRow find(long id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query((row, n) -> read(row))
                .single();
    }

    /** The only way into {@code sending}. */
    Change claim(OutboundRow row) {
        return change(jdbc.sql("""
                        update outbound_message set state = 'sending', attempt = attempt + 1,
                            risky_claims = risky_claims + 1, claimed_at = clock_timestamp(), unsure_since = null,
                            none_found_at = null
                        where id = :id and attempt = :attempt and state = :state
                        """)
                .param("id", row.id())
                .param("attempt", row.attempt())
                .param("state", row.state().column())
                .update());
    }

    /** It provably did not leave, so the claim does not count. */
    Change backToPrepared(long id, int attempt) {
        return change(jdbc.sql("""
                        update outbound_message set state = 'prepared', risky_claims = risky_claims - 1
                        where id = :id and attempt = :attempt and state = 'sending'
                        """).param("id", id).param("attempt", attempt).update());
    }

    Change fail(long id, int attempt, FailureType failure, String detail) {
        return change(jdbc.sql("""
                        update outbound_message set state = 'failed', risky_claims = risky_claims - 1,
                            failure = :failure, failure_detail = :detail, settled_at = now()
                        where id = :id and attempt = :attempt and state = 'sending'
                        """)
                .param("failure", failure.name())
                .param("detail", detail)
                .param("id", id)
                .param("attempt", attempt)
                .update());
    }

    /** A prepared row that nobody will claim again. */
    Change giveUp(long id, int attempt, FailureType failure, String detail) {
        return change(jdbc.sql("update outbound_message set state = 'failed', failure = :failure,"
                        + " failure_detail = :detail, settled_at = now()"
                        + " where id = :id and attempt = :attempt and state = 'prepared'")
                .param("failure", failure.name())
                .param("detail", detail)
                .param("id", id)
                .param("attempt", attempt)
                .update());
    }

    Change makeUnsure(long id, int attempt) {
        return change(jdbc.sql("""
                        update outbound_message set state = 'unsure', unsure_since = clock_timestamp(),
                            none_found_at = null
                        where id = :id and attempt = :attempt and state = 'sending'
                        """).param("id", id).param("attempt", attempt).update());
    }

    /** Shows a part, and those that would have followed it, to a person: half an answer helps nobody. */
    void leaveToPerson(TurnId turn, int part) {
        jdbc.sql("update outbound_message set state = 'left_to_person', settled_at = now(),"
                        + " failure = case state when 'unsure' then 'SEND_UNSURE' end"
                        + " where turn_id = :turn and state in ('prepared', 'unsure')"
                        + " and (part = :part or (:part <> :apology and part > :part))")
                .param("turn", turn.value())
                .param("part", part)
                .param("apology", Sending.APOLOGY)
                .update();
    }

    /** However late the answer is and whatever happened to the row since: what is on the phone is sent. */
    Change sent(long id, MessageId messageId) {
        return change(jdbc.sql("""
                        update outbound_message set state = 'sent', message_id = :message, settled_at = now(),
                            failure = null, failure_detail = null
                        where id = :id and state <> 'sent'
                        """)
                .param("message", messageId.value())
                .param("id", id)
                .update());
    }

    private static Change change(int rows) {
        return rows == 0 ? Change.MOVED_ON : Change.WRITTEN;
    }

    /** Whether a change found the row where it expected it. */
    enum Change {
        WRITTEN,
        MOVED_ON
    }

    private OutboundRow read(ResultSet row) throws SQLException {
        String messageId = row.getString("message_id");
        String failure = row.getString("failure");
        return new OutboundRow(
                row.getLong("id"),
                new OutboundPart(
                        new TrackId(row.getString("track_id")),
                        new Address(row.getString("address")),
                        json.readValue(row.getString("message"), OutboundMessage.class)),
                PartState.ofColumn(row.getString("state")),
                row.getInt("attempt"),
                row.getInt("risky_claims"),
                row.getBoolean("silent"),
                messageId == null ? null : new MessageId(messageId),
                failure == null ? null : FailureType.valueOf(failure));
    }
}
