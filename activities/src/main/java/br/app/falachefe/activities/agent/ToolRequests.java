package br.app.falachefe.activities.agent;

import br.app.falachefe.activities.model.ModelToolCall;
import br.app.falachefe.workflows.conversation.AgentCalls.AgentRound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Looks at what a model asks for before anything runs. What the agent cannot do, or what is asked wrongly, is refused
 * here and now: a recorded reply that the model reads in its next round, never a failed turn.
 */
@Component
class ToolRequests {
    private static final int MOST_CALLS = 10;

    private final AgentSteps steps;
    private final AgentMeters meters;

    ToolRequests(AgentSteps steps, AgentMeters meters) {
        this.steps = steps;
        this.meters = meters;
    }

    /** Inside the transaction that records the round. */
    List<AskedTool> examine(AgentRound round, Agent agent, List<ModelToolCall> calls) {
        List<AskedTool> examined = new ArrayList<>();
        for (ModelToolCall asked : calls.subList(0, Math.min(calls.size(), MOST_CALLS))) {
            ModelToolCall call = storable(asked);
            String step = AgentSteps.toolStep(round.round(), examined.size());
            Optional<Tool<?>> tool = agent.tools().stream()
                    .filter(own -> own.name().equals(call.tool()))
                    .findFirst();
            Optional<String> objection = objection(tool, call);
            objection.ifPresent(reason -> {
                meters.refusedAtOnce(tool.isPresent(), call.tool());
                steps.record(round.turn(), step, new ToolReply.Refused(reason));
            });
            examined.add(new AskedTool(
                    step,
                    call,
                    objection.isPresent() ? null : tool.orElseThrow().effect()));
        }
        return examined;
    }

    private static Optional<String> objection(Optional<Tool<?>> tool, ModelToolCall call) {
        if (tool.isEmpty()) {
            return Optional.of("não existe uma ferramenta com esse nome; use só as que foram oferecidas");
        }
        return switch (ToolArguments.parse(tool.get().arguments(), call.arguments())) {
            case ParsedArguments.Valid<?> _ -> Optional.empty();
            case ParsedArguments.Invalid<?>(var reason) -> Optional.of(reason);
        };
    }

    /** PostgreSQL's JSON holds no NUL. */
    private static ModelToolCall storable(ModelToolCall call) {
        return new ModelToolCall(
                call.id().replace("\0", ""),
                call.tool().replace("\0", ""),
                call.arguments().replace("\0", ""));
    }
}
