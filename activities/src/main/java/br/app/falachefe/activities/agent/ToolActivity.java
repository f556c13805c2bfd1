package br.app.falachefe.activities.agent;

import br.app.falachefe.activities.model.AttendedCall;
import br.app.falachefe.activities.turn.Turns;
import br.app.falachefe.workflows.agent.ToolResult;
import br.app.falachefe.workflows.conversation.ToolCalls;
import br.app.falachefe.workflows.conversation.TurnRef;
import io.temporal.activity.Activity;
import io.temporal.client.ActivityCompletionException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Runs a tool that an agent asked for, once: a retry finds the reply that is kept with the turn. */
@Component("toolActivity")
public class ToolActivity implements ToolCalls {
    private final Turns turns;
    private final AgentCatalog catalog;
    private final AgentSteps steps;
    private final ToolRuns runs;
    private final AgentMeters meters;

    ToolActivity(Turns turns, AgentCatalog catalog, AgentSteps steps, ToolRuns runs, AgentMeters meters) {
        this.turns = turns;
        this.catalog = catalog;
        this.steps = steps;
        this.runs = runs;
        this.meters = meters;
    }

    @Override
    public ToolAnswer callTool(ToolRequest request) {
        TurnRef turn = request.turn();
        if (!turns.touch(turn)) {
            return new ToolAnswer(new ToolResult.Stale());
        }
        Optional<ToolReply> done = steps.reply(turn, request.call().step());
        return new ToolAnswer(done.map(ToolRuns::result).orElseGet(() -> run(request)));
    }

    private ToolResult run(ToolRequest request) {
        Optional<AskedTool> asked = steps.asked(request.turn(), request.call().step());
        Optional<Tool<?>> tool = own(request);
        if (asked.isEmpty() || tool.isEmpty()) {
            return runs.refuse(request, "esta ferramenta não existe mais");
        }
        return counted(
                tool.get().name(),
                () -> AttendedCall.run(
                        Activity.getExecutionContext(),
                        () -> runs.run(request, tool.get(), asked.get().call().arguments())));
    }

    private ToolResult counted(String tool, Supplier<ToolResult> run) {
        long begin = System.nanoTime();
        try {
            ToolResult result = run.get();
            meters.ran(tool, result, Duration.ofNanos(System.nanoTime() - begin));
            return result;
        } catch (ActivityCompletionException cancelled) {
            // The customer went on writing, or this worker stops.
            throw cancelled;
        } catch (RuntimeException failure) {
            meters.failed(tool, Duration.ofNanos(System.nanoTime() - begin));
            throw failure;
        }
    }

    /** Only tools of the very agent that asked. */
    private Optional<Tool<?>> own(ToolRequest request) {
        return catalog.agent(request.agent())
                .flatMap(agent -> agent.tools().stream()
                        .filter(tool -> tool.name().equals(request.call().tool()))
                        .findFirst());
    }
}
