package br.app.falachefe.activities.model;

import br.app.falachefe.workflows.agent.AgentId;
import br.app.falachefe.workflows.conversation.TurnId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question to the model.
 *
 * @param schema the form of the answer; null for free text
 * @param turn whose cost it is; null where somebody only tries the routing
 * @param agent who asks; null before one is chosen
 */
public record ModelRequest(
        ModelPurpose purpose,
        List<ModelMessage> messages,
        List<ModelTool> tools,
        @Nullable JsonSchema schema,
        @Nullable TurnId turn,
        @Nullable AgentId agent) {
    public ModelRequest {
        messages = List.copyOf(messages);
        tools = List.copyOf(tools);
    }
}
