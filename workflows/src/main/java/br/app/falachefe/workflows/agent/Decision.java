package br.app.falachefe.workflows.agent;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What an agent decided in one round; each variant names the agent that decided. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "decision")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Decision.Reply.class, name = "reply"),
    @JsonSubTypes.Type(value = Decision.UseTools.class, name = "use_tools"),
    @JsonSubTypes.Type(value = Decision.NothingToSay.class, name = "nothing_to_say"),
    @JsonSubTypes.Type(value = Decision.Stale.class, name = "stale")
})
public sealed interface Decision {

    /** The answer stands in outbound rows, parts 1 to {@code parts}; the turn is sealed. */
    record Reply(AgentId agent, int parts) implements Decision {}

    record UseTools(AgentId agent, List<ToolCall> calls) implements Decision {
        public UseTools {
            calls = List.copyOf(calls);
        }
    }

    /** Nothing needs an answer (a thumbs-up, a sticker after a goodbye); the turn is sealed. */
    record NothingToSay(AgentId agent) implements Decision {}

    /** The turn has moved on without this attempt; nothing was written. */
    record Stale() implements Decision {}
}
