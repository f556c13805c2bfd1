package br.app.falachefe.activities.memory;

import br.app.falachefe.workflows.agent.AgentId;
import br.app.falachefe.workflows.agent.Intent;
import br.app.falachefe.workflows.message.ConversationId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The context of each conversation; it never goes backwards in turn order. */
@Component
public class ConversationContexts {
    private final JdbcClient jdbc;

    public ConversationContexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<ConversationContext> find(ConversationId conversation) {
        return jdbc.sql("select last_agent, last_intent, last_response from conversation_context"
                        + " where conversation_id = :conversation")
                .param("conversation", conversation.value())
                .query((row, n) -> new ConversationContext(
                        new AgentId(row.getString("last_agent")),
                        new Intent(row.getString("last_intent")),
                        row.getString("last_response")))
                .optional();
    }

    /** @param firstSequence place of the turn in its chat: an older turn that is answered later changes nothing */
    public void remember(ConversationId conversation, long firstSequence, ConversationContext context) {
        jdbc.sql("""
                        insert into conversation_context
                            (conversation_id, last_agent, last_intent, last_response, first_sequence)
                        values (:conversation, :agent, :intent, :response, :sequence)
                        on conflict (conversation_id) do update set
                            last_agent = excluded.last_agent, last_intent = excluded.last_intent,
                            last_response = excluded.last_response, first_sequence = excluded.first_sequence,
                            updated_at = now()
                        where conversation_context.first_sequence <= excluded.first_sequence
                        """)
                .param("conversation", conversation.value())
                .param("agent", context.lastAgent().value())
                .param("intent", context.lastIntent().value())
                .param("response", context.lastResponse())
                .param("sequence", firstSequence)
                .update();
    }
}
