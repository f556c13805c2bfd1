package br.app.falachefe.activities.inbox;

import br.app.falachefe.workflows.message.ConversationId;
import br.app.falachefe.workflows.message.MessageId;
import java.sql.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Inserts what came in. Every method belongs into a transaction that holds the conversation's row. */
@Component
class ArrivalRows {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ArrivalRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Whether a row was written, or the message had one already. */
    enum Insert {
        WRITTEN,
        KNOWN
    }

    Insert insert(NewRow row) {
        JsonNode message = json.valueToTree(row.message());
        int rows = jdbc.sql("""
                        with place as (
                            update conversation set last_sequence = last_sequence + 1
                            where id = :conversation
                              and not exists (select 1 from inbound_message where source_key = :key)
                            returning last_sequence)
                        insert into inbound_message (conversation_id, sequence, source_key, message_id, address, kind,
                            pace, message, target_id, sent_at, received_at, state, reason, closed_at)
                        select :conversation, last_sequence, :key, :id, :address, :kind, :pace, cast(:message as jsonb),
                            :target, :sent, :received, :state, :reason, case when :state <> 'waiting' then now() end
                        from place on conflict (source_key) do nothing
                        """)
                .param("conversation", row.conversation().value())
                .param("key", row.sourceKey())
                .param("id", row.id().value())
                .param("address", row.address().value())
                .param("kind", message.path("kind").asString())
                .param("pace", row.pace().name())
                .param("message", json.writeValueAsString(message))
                .param("target", row.target() == null ? null : row.target().value())
                .param("sent", Timestamp.from(row.sentAt()))
                .param("received", Timestamp.from(row.receivedAt()))
                .param("state", row.state().column())
                .param("reason", row.reason())
                .update();
        return rows == 0 ? Insert.KNOWN : Insert.WRITTEN;
    }

    /** Whether the message that something is about has come, or was ours. */
    boolean hasTarget(ConversationId conversation, @Nullable MessageId target) {
        if (target == null) {
            return false;
        }
        return jdbc.sql("""
                        select exists (select 1 from inbound_message
                                       where conversation_id = :conversation and message_id = :target)
                            or exists (select 1 from outbound_message where message_id = :target)
                        """)
                .param("conversation", conversation.value())
                .param("target", target.value())
                .query(Boolean.class)
                .single();
    }

    /** A message taken back before anybody looked at it asks for no answer. */
    void closeDeleted(ConversationId conversation, MessageId target) {
        jdbc.sql("""
                        update inbound_message set state = 'no_answer_needed', reason = 'deleted', closed_at = now()
                        where conversation_id = :conversation and message_id = :target and state = 'waiting'
                        """)
                .param("conversation", conversation.value())
                .param("target", target.value())
                .update();
    }

    void optOut(ConversationId conversation) {
        jdbc.sql("update conversation set opted_out_at = coalesce(opted_out_at, now()) where id = :id")
                .param("id", conversation.value())
                .update();
    }
}
