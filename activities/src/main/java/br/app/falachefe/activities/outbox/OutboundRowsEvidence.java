package br.app.falachefe.activities.outbox;

import br.app.falachefe.activities.inbox.InboundEvent;
import br.app.falachefe.activities.inbox.OutboundEvidence;
import br.app.falachefe.activities.inbox.ReceiptStatus;
import br.app.falachefe.workflows.message.ConversationId;
import br.app.falachefe.workflows.message.MessageId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Learns from echoes and receipts what became of our own messages. */
@Component
class OutboundRowsEvidence implements OutboundEvidence {
    /** Lowest first, as {@link ReceiptStatus} has them. */
    private static final String RAISED = """
            case when coalesce(array_position(array['pending', 'delivered', 'read', 'played'], part.receipt), 0)
                      < array_position(array['pending', 'delivered', 'read', 'played'], :receipt)
                 then :receipt else part.receipt end
            """;

    private final JdbcClient jdbc;

    OutboundRowsEvidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean knows(MessageId id) {
        return jdbc.sql("select exists (select 1 from outbound_message where message_id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** An echo proves that its message is on its way, whatever its row says; an earlier id of the row stays. */
    @Override
    public List<ConversationId> echoed(InboundEvent.Echo echo) {
        if (echo.trackId() == null) {
            return received(new InboundEvent.Receipt(List.of(echo.id()), echo.status()));
        }
        return jdbc
                .sql("with before as (select id, state from outbound_message where track_id = :track"
                        + " for no key update)"
                        + " update outbound_message part set state = 'sent', failure = null, failure_detail = null,"
                        + " message_id = coalesce(part.message_id, :id),"
                        + " settled_at = case before.state when 'sent' then part.settled_at else now() end,"
                        + " receipt = " + RAISED
                        + " from before where part.id = before.id"
                        + " returning part.conversation_id, before.state")
                .param("track", echo.trackId())
                .param("id", echo.id().value())
                .param("receipt", echo.status().column())
                .query((row, n) -> new Raised(
                        new ConversationId(row.getString("conversation_id")),
                        PartState.ofColumn(row.getString("state"))))
                .list()
                .stream()
                .filter(raised -> raised.from() == PartState.UNSURE)
                .map(Raised::conversation)
                .toList();
    }

    private record Raised(ConversationId conversation, PartState from) {}

    /** Rows in doubt have no message id, so a receipt never settles one. */
    @Override
    public List<ConversationId> received(InboundEvent.Receipt receipt) {
        jdbc.sql("update outbound_message part set receipt = " + RAISED + " where part.message_id in (:ids)")
                .param("receipt", receipt.status().column())
                .param("ids", receipt.ids().stream().map(MessageId::value).toList())
                .update();
        return List.of();
    }
}
