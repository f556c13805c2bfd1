package br.app.falachefe.activities.turn;

import br.app.falachefe.activities.inbox.ConversationRows;
import br.app.falachefe.workflows.conversation.ReplyState;
import br.app.falachefe.workflows.conversation.Standing;
import br.app.falachefe.workflows.failure.FailureType;
import br.app.falachefe.workflows.message.ConversationId;
import java.util.Optional;
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
        return parked(conversation).orElseGet(() -> new Standing(calmer(conversation), 0, null, null));
    }

    private Optional<Standing> parked(ConversationId conversation) {
        return jdbc.sql("select failed_step, failure, parked_at, count(*) over () as turns from turn"
                        + " where conversation_id = :conversation and state = 'parked' order by parked_at limit 1")
                .param("conversation", conversation.value())
                .query((row, n) -> new Standing(
                        ReplyState.FAILED,
                        row.getInt("turns"),
                        row.getTimestamp("parked_at").toInstant(),
                        FailureWords.of(row.getString("failed_step"), FailureType.valueOf(row.getString("failure")))))
                .optional();
    }

    private ReplyState calmer(ConversationId conversation) {
        if (unsure(conversation)) {
            return ReplyState.UNSURE;
        }
        return conversations.pause(conversation).isPresent() ? ReplyState.PAUSED : ReplyState.OK;
    }

    /** Until the part is known to have left, or is shown to a person. */
    private boolean unsure(ConversationId conversation) {
        return jdbc.sql("select exists (select 1 from outbound_message part join turn on turn.id = part.turn_id"
                        + " where part.conversation_id = :conversation and part.state = 'unsure'"
                        + " and turn.state = 'open')")
                .param("conversation", conversation.value())
                .query(Boolean.class)
                .single();
    }
}
