package br.app.falachefe.workflows.conversation;

import br.app.falachefe.workflows.agent.Decision;
import br.app.falachefe.workflows.agent.Routing;
import br.app.falachefe.workflows.agent.ToolCall;
import br.app.falachefe.workflows.agent.ToolEffect;
import br.app.falachefe.workflows.agent.ToolResult;
import br.app.falachefe.workflows.conversation.TurnOpening.Opened;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Routes a turn and thinks with tools until there is an answer. While nothing has changed, a new message cancels the
 * running step and everything is thought over together.
 */
final class Thinking {
    /** An agent may ask for tools this often; the round after that must answer. */
    private static final int TOOL_ROUNDS = 8;

    private static final int THOUGHTS = 3;
    private static final Duration YOUNG = Duration.ofSeconds(30);

    private final Database database;
    private final Outside outside;
    private final Inbox inbox;
    private final Gathering gathering;
    private final Labels labels;
    private int thoughts = 1;
    private boolean committed;
    private long knownArrivals;

    Thinking(Database database, Outside outside, Inbox inbox, Gathering gathering, Labels labels) {
        this.database = database;
        this.outside = outside;
        this.inbox = inbox;
        this.gathering = gathering;
        this.labels = labels;
    }

    Thought think(Opened opened, Standing standing) {
        knownArrivals = inbox.arrivals();
        Routing routing = opened.routing();
        if (routing == null) {
            var asked = interruptible(
                    opened,
                    () -> Async.function(
                            outside.classification()::classifyWithModel, new Classification.AskModel(opened.turn())));
            if (asked.isEmpty()) {
                return again(opened);
            }
            switch (asked.get().outcome()) {
                case Classification.SecondOpinion.Routed routed -> routing = routed.routing();
                case Classification.SecondOpinion.Stale stale -> {
                    return new Thought.MovedOn();
                }
            }
        }
        labels.show(opened.company(), routing, standing);
        return askAgent(opened, routing);
    }

    private Thought askAgent(Opened opened, Routing routing) {
        for (int round = 0; round <= TOOL_ROUNDS; round++) {
            var request = new AgentCalls.AgentRound(opened.turn(), routing, round, round == TOOL_ROUNDS);
            var answer = interruptible(opened, () -> Async.function(outside.agents()::callAgent, request));
            if (answer.isEmpty()) {
                return again(opened);
            }
            switch (answer.get().decision()) {
                case Decision.Reply reply -> {
                    return new Thought.Answered(reply.parts());
                }
                case Decision.NothingToSay nothing -> {
                    return new Thought.Answered(0);
                }
                case Decision.Stale stale -> {
                    return new Thought.MovedOn();
                }
                case Decision.UseTools tools -> {
                    Optional<Thought> end = use(opened, tools);
                    if (end.isPresent()) {
                        return end.get();
                    }
                }
            }
        }
        throw new IllegalStateException("The last round of an agent must not ask for tools");
    }

    /** Runs the tools in the order asked for; empty when the agent should go on with their results. */
    private Optional<Thought> use(Opened opened, Decision.UseTools tools) {
        for (ToolCall call : tools.calls()) {
            var request = new ToolCalls.ToolRequest(opened.turn(), tools.agent(), call);
            Optional<ToolCalls.ToolAnswer> answer;
            if (call.effect() == ToolEffect.LOOK) {
                answer = interruptible(opened, () -> Async.function(outside.tools(ToolEffect.LOOK)::callTool, request));
            } else {
                answer = Optional.of(outside.tools(call.effect()).callTool(request));
                committed = true;
            }
            if (answer.isEmpty()) {
                return Optional.of(again(opened));
            }
            if (answer.get().result() instanceof ToolResult.Stale) {
                return Optional.of(new Thought.MovedOn());
            }
        }
        return Optional.empty();
    }

    /** Gathers what else is coming and takes it into the turn; a refusal means that the turn goes on as it was. */
    private Thought again(Opened opened) {
        gathering.gather();
        var queued = inbox.sequences();
        TurnOpening opening = database.thinkAgain(new ThinkAgain(opened.turn(), queued));
        inbox.keep(queued, opening.stillWaiting());
        thoughts++;
        return switch (opening.outcome()) {
            case Opened next -> new Thought.Again(next);
            case TurnOpening.NothingToDo nothing -> {
                committed = true;
                yield new Thought.Again(opened);
            }
            case TurnOpening.LeftToPerson left -> new Thought.MovedOn();
        };
    }

    /** The result of a step, or empty when a new message cancelled it. */
    private <R> Optional<R> interruptible(Opened opened, Supplier<Promise<R>> step) {
        Running<R> running = new Running<>();
        CancellationScope scope = Workflow.newCancellationScope(() -> running.promise = step.get());
        scope.run();
        Workflow.await(() -> running.promise.isCompleted() || wantsToThinkAgain(opened));
        if (!running.promise.isCompleted()) {
            scope.cancel("the customer goes on writing");
        }
        try {
            return Optional.of(running.promise.get());
        } catch (CanceledFailure cancelled) {
            return Optional.empty();
        } catch (ActivityFailure failure) {
            if (failure.getCause() instanceof CanceledFailure) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private boolean wantsToThinkAgain(Opened opened) {
        return inbox.arrivals() > knownArrivals
                && !committed
                && thoughts < THOUGHTS
                && Workflow.currentTimeMillis() - opened.firstMessageAt().toEpochMilli() < YOUNG.toMillis();
    }

    private static final class Running<R> {
        private Promise<R> promise = Workflow.newPromise();
    }
}
