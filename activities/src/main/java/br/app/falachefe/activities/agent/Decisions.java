package br.app.falachefe.activities.agent;

import br.app.falachefe.activities.model.ModelException;
import br.app.falachefe.activities.model.ModelToolCall;
import br.app.falachefe.activities.outbox.Outbox;
import br.app.falachefe.activities.turn.TurnMessage;
import br.app.falachefe.activities.turn.Turns;
import br.app.falachefe.workflows.agent.AgentId;
import br.app.falachefe.workflows.agent.Decision;
import br.app.falachefe.workflows.agent.ToolCall;
import br.app.falachefe.workflows.conversation.AgentCalls.AgentRound;
import br.app.falachefe.workflows.message.MessageId;
import br.app.falachefe.workflows.message.OutboundMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps what an agent decided, in one transaction that holds the turn. The first to write wins: whoever comes later gets
 * what is kept, and whose turn has moved on writes nothing.
 */
@Component
class Decisions {
    private final TransactionOperations transactions;
    private final Turns turns;
    private final AgentSteps steps;
    private final Outbox outbox;
    private final Wording wording;
    private final ToolRequests tools;

    Decisions(
            TransactionOperations transactions,
            Turns turns,
            AgentSteps steps,
            Outbox outbox,
            Wording wording,
            ToolRequests tools) {
        this.transactions = transactions;
        this.turns = turns;
        this.steps = steps;
        this.outbox = outbox;
        this.wording = wording;
        this.tools = tools;
    }

    Optional<Decision> recorded(AgentRound round) {
        return steps.round(round.turn(), round.round())
                .map(found -> decision(round.routing().agent(), found));
    }

    /** @throws ModelException when nothing that can be said is left of the text */
    Decision answer(AgentRound round, String text, List<TurnMessage> asked) {
        List<String> parts = wording.parts(text, asked);
        return keep(round, () -> {
            @Nullable
            MessageId quoted =
                    turns.wasParked(round.turn().turn()) ? asked.getFirst().id() : null;
            List<OutboundMessage> messages = new ArrayList<>();
            for (String part : parts) {
                messages.add(new OutboundMessage.Text(part, messages.isEmpty() ? quoted : null));
            }
            return new RecordedRound.Answered(outbox.prepare(round.turn(), messages));
        });
    }

    /** @throws ModelException in the last round, which offers no tools */
    Decision useTools(AgentRound round, Agent agent, List<ModelToolCall> calls) {
        if (round.last()) {
            throw ModelException.garbage("The model asked for tools that it was not offered");
        }
        return keep(round, () -> new RecordedRound.Asked(tools.examine(round, agent, calls)));
    }

    private Decision keep(AgentRound round, Supplier<RecordedRound> decided) {
        return transactions.execute(status -> {
            if (turns.lock(round.turn()).isEmpty()) {
                return new Decision.Stale();
            }
            return recorded(round).orElseGet(() -> {
                RecordedRound fresh = decided.get();
                steps.record(round.turn(), round.round(), fresh);
                return decision(round.routing().agent(), fresh);
            });
        });
    }

    private static Decision decision(AgentId agent, RecordedRound round) {
        return switch (round) {
            case RecordedRound.Answered(var parts) -> new Decision.Reply(agent, parts);
            case RecordedRound.Asked(var calls) -> new Decision.UseTools(agent, runnable(calls));
        };
    }

    private static List<ToolCall> runnable(List<AskedTool> calls) {
        List<ToolCall> runnable = new ArrayList<>();
        for (AskedTool call : calls) {
            if (call.effect() != null) {
                runnable.add(new ToolCall(call.step(), call.call().tool(), call.effect()));
            }
        }
        return runnable;
    }
}
