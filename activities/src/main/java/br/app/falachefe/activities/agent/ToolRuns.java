package br.app.falachefe.activities.agent;

import br.app.falachefe.activities.turn.Turns;
import br.app.falachefe.workflows.agent.ToolResult;
import br.app.falachefe.workflows.conversation.ToolCalls.ToolRequest;
import br.app.falachefe.workflows.conversation.TurnRef;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Runs one tool by its effect and keeps its reply. */
@Component
class ToolRuns {
    private final TransactionOperations transactions;
    private final Turns turns;
    private final AgentSteps steps;
    private final Customers customers;
    private final Clock clock;

    ToolRuns(TransactionOperations transactions, Turns turns, AgentSteps steps, Customers customers, Clock clock) {
        this.transactions = transactions;
        this.turns = turns;
        this.steps = steps;
        this.customers = customers;
        this.clock = clock;
    }

    <A extends Record> ToolResult run(ToolRequest request, Tool<A> tool, String arguments) {
        return switch (ToolArguments.parse(tool.arguments(), arguments)) {
            case ParsedArguments.Invalid<A>(var reason) -> refuse(request, reason);
            case ParsedArguments.Valid<A>(var value) -> run(request, tool, value);
        };
    }

    private <A extends Record> ToolResult run(ToolRequest request, Tool<A> tool, A arguments) {
        ToolContext context = context(request);
        return switch (tool.effect()) {
            case LOOK -> keep(request, tool.run().apply(context, arguments));
            case CHANGE -> change(request, () -> tool.run().apply(context, arguments));
            case CHANGE_AFTER_YES -> refuse(request, "esta ação precisa da confirmação do cliente");
        };
    }

    ToolResult refuse(ToolRequest request, String reason) {
        return keep(request, new ToolReply.Refused(reason));
    }

    static ToolResult result(ToolReply reply) {
        return switch (reply) {
            case ToolReply.Done _ -> new ToolResult.Done();
            case ToolReply.Refused _ -> new ToolResult.Refused();
        };
    }

    private ToolResult keep(ToolRequest request, ToolReply reply) {
        return transactions.execute(status -> turns.lock(request.turn())
                .map(_ -> result(steps.record(request.turn(), request.call().step(), reply)))
                .orElseGet(ToolResult.Stale::new));
    }

    /**
     * The change, its reply and the seal commit together or not at all. A refusal undoes whatever the tool wrote before
     * it refused, and is kept by itself: it changed nothing, so the turn stays open for more messages.
     */
    private ToolResult change(ToolRequest request, Supplier<ToolReply> change) {
        TurnRef turn = request.turn();
        String step = request.call().step();
        Changed changed = transactions.execute(status -> {
            if (turns.lock(turn).isEmpty()) {
                return new Changed.Settled(new ToolResult.Stale());
            }
            var before = steps.reply(turn, step);
            if (before.isPresent()) {
                return new Changed.Settled(result(before.get()));
            }
            return switch (change.get()) {
                case ToolReply.Done done -> {
                    turns.seal(turn);
                    yield new Changed.Settled(result(steps.record(turn, step, done)));
                }
                case ToolReply.Refused refused -> {
                    status.setRollbackOnly();
                    yield new Changed.Undone(refused);
                }
            };
        });
        return switch (changed) {
            case Changed.Settled(var result) -> result;
            case Changed.Undone(var refusal) -> keep(request, refusal);
        };
    }

    /** What is left to do after the transaction of a change. */
    private sealed interface Changed {
        record Settled(ToolResult result) implements Changed {}

        record Undone(ToolReply.Refused refusal) implements Changed {}
    }

    private ToolContext context(ToolRequest request) {
        Customer customer = customers.of(request.turn().turn());
        return new ToolContext(
                customer.company(),
                customer.person(),
                customer.conversation(),
                request.turn(),
                request.turn().turn() + "/" + request.call().step(),
                customer.zone(),
                LocalDate.ofInstant(clock.instant(), customer.zone()));
    }
}
