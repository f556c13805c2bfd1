package br.app.falachefe.activities.turn;

import br.app.falachefe.activities.inbox.ConversationRows;
import br.app.falachefe.workflows.conversation.ReplyState;
import br.app.falachefe.workflows.conversation.Standing;
import br.app.falachefe.workflows.message.ConversationId;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says where a chat stands, from rows alone. */
@Component
public class Standings {
    private final JdbcClient jdbc;
    private final ConversationRows conversations;

    public Standings(JdbcClient jdbc, ConversationRows conversations) {
        this.jdbc = jdbc;
        this.conversations = conversations;
    }

    public Standing of(ConversationId conversation) {
        Standing parked = jdbc.sql("select count(*) as turns, min(parked_at) as since from turn"
                        + " where conversation_id = :conversation and state = 'parked'")
                .param("conversation", conversation.value())
                .query((row, n) -> {
                    Timestamp since = row.getTimestamp("since");
                    return new Standing(
                            since == null ? ReplyState.OK : ReplyState.FAILED,
                            row.getInt("turns"),
                            since == null ? null : since.toInstant());
                })
                .single();
        if (parked.state() == ReplyState.OK && conversations.pause(conversation).isPresent()) {
            return new Standing(ReplyState.PAUSED, 0, null);
        }
        return parked;
    }
}
