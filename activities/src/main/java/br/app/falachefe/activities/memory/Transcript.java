package br.app.falachefe.activities.memory;

import br.app.falachefe.activities.memory.TranscriptLine.Speaker;
import br.app.falachefe.workflows.message.ConversationId;
import br.app.falachefe.workflows.message.InboundMessage;
import br.app.falachefe.workflows.message.MessageId;
import br.app.falachefe.workflows.message.OutboundMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The last part of a chat, read from the rows of both directions. */
@Component
public class Transcript {
    private static final int LINES = 20;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    public Transcript(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What was said within a day before the given place in the chat, oldest first; only what really left counts. */
    public List<TranscriptLine> before(ConversationId conversation, long sequence) {
        return jdbc.sql("""
                        select * from (
                            select 'in' as direction, message, received_at as at from inbound_message
                            where conversation_id = :conversation and sequence < :sequence
                              and kind not in ('reaction', 'deleted')
                              and received_at > now() - interval '1 day'
                            union all
                            select 'out', message, coalesce(settled_at, created_at) from outbound_message
                            where conversation_id = :conversation and state = 'sent'
                              and created_at > now() - interval '1 day'
                            order by at desc limit :lines
                        ) newest order by at
                        """)
                .param("conversation", conversation.value())
                .param("sequence", sequence)
                .param("lines", LINES)
                .query((row, n) -> line(row))
                .list();
    }

    /** One message of either direction, as when somebody replies to it. */
    public Optional<TranscriptLine> find(ConversationId conversation, MessageId message) {
        return jdbc.sql("""
                        select 'in' as direction, message, received_at as at from inbound_message
                        where conversation_id = :conversation and message_id = :id
                        union all
                        select 'out', message, coalesce(settled_at, created_at) from outbound_message
                        where conversation_id = :conversation and message_id = :id
                        limit 1
                        """)
                .param("conversation", conversation.value())
                .param("id", message.value())
                .query((row, n) -> line(row))
                .optional();
    }

    private TranscriptLine line(ResultSet row) throws SQLException {
        String message = row.getString("message");
        var at = row.getTimestamp("at").toInstant();
        return row.getString("direction").equals("in")
                ? new TranscriptLine(Speaker.CUSTOMER, Spoken.of(json.readValue(message, InboundMessage.class)), at)
                : new TranscriptLine(
                        Speaker.BUSINESS,
                        json.readValue(message, OutboundMessage.class).text(),
                        at);
    }
}
