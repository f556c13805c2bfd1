package br.app.falachefe.workflows.conversation;

import br.app.falachefe.workflows.agent.AgentId;
import br.app.falachefe.workflows.agent.ToolCall;
import br.app.falachefe.workflows.agent.ToolResult;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** Runs what an agent asked for. */
@ActivityInterface
public interface ToolCalls {

    /** Runs the tool once per step: a change finds its own effect by key, so a retry returns what was done. */
    @ActivityMethod(name = "CallTool")
    ToolAnswer callTool(ToolRequest request);

    record ToolRequest(TurnRef turn, AgentId agent, ToolCall call) {}

    record ToolAnswer(ToolResult result) {}
}
