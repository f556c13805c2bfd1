package br.app.falachefe.workflows.conversation;

import br.app.falachefe.workflows.conversation.ConversationState.PendingOrder;
import br.app.falachefe.workflows.conversation.TurnOpening.Opened;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Handlers only enqueue; the main loop owns every activity and runs one turn at a time. */
public class ConversationWorkflowImpl implements ConversationWorkflow {
    private final ConversationState start;
    private final Inbox inbox;
    private final Gathering gathering;
    private final Deque<PendingOrder> orders;
    private final Idle idle = new Idle();
    private final Labels labels = new Labels();
    private final Database database = new Database();
    private final Outside outside = new Outside();
    private final Doubt doubt;
    private Standing standing;
    private long lastActivityMillis;
    private long turns;
    private boolean standingChanged;
    /** True when PostgreSQL must be asked what is open although nothing was announced. */
    private boolean askAgain;

    @WorkflowInit
    public ConversationWorkflowImpl(ConversationState start) {
        this.start = start;
        inbox = new Inbox(start.queue(), start.seen(), Workflow.currentTimeMillis());
        gathering = new Gathering(inbox, start.settings());
        doubt = new Doubt(outside, labels, inbox);
        orders = new ArrayDeque<>(start.orders());
        standing = start.standing();
        lastActivityMillis = start.lastActivity() == null
                ? Workflow.currentTimeMillis()
                : start.lastActivity().toEpochMilli();
        turns = start.turns();
        askAgain = turns > 0;
    }

    @Override
    public void run(ConversationState ignored) {
        idle.arm(untilIdle());
        while (true) {
            Details.show(standing, inbox.sequences().size(), "esperando mensagem");
            Workflow.await(() -> hasWork() || standingChanged || idle.isDue());
            if (standingChanged) {
                standingChanged = false;
                show(standing);
            } else if (hasWork()) {
                if (Workflow.getInfo().isContinueAsNewSuggested()) {
                    Workflow.continueAsNew(state());
                }
                work();
            } else if (untilIdle().isZero() && nothingOpen()) {
                return;
            } else {
                idle.arm(untilIdle().isZero() ? start.settings().idleAfter() : untilIdle());
            }
        }
    }

    private boolean hasWork() {
        return askAgain || !inbox.isEmpty() || !orders.isEmpty();
    }

    private boolean nothingOpen() {
        return standing.state() != ReplyState.FAILED && standing.state() != ReplyState.UNSURE;
    }

    private Duration untilIdle() {
        Duration quiet = Duration.ofMillis(Workflow.currentTimeMillis() - lastActivityMillis);
        Duration rest = start.settings().idleAfter().minus(quiet);
        return rest.isNegative() ? Duration.ZERO : rest;
    }

    private void work() {
        touch();
        PendingOrder order = orders.poll();
        if (order != null) {
            carryOut(order);
        } else {
            gathering.gather();
            List<Long> queued = inbox.sequences();
            askAgain = false;
            handle(database.open(new OpenTurn(start.conversation(), queued)), queued);
        }
        touch();
    }

    private void carryOut(PendingOrder order) {
        switch (order.kind()) {
            case SKIP ->
                show(database.skip(new Parking.SkipTurns(start.conversation(), order.order()))
                        .standing());
            case RETRY -> retry(order.order());
        }
    }

    private void retry(OperatorOrder order) {
        List<TurnId> tried = new ArrayList<>();
        while (true) {
            List<Long> queued = inbox.sequences();
            TurnOpening opening = database.reopen(new ReopenTurn(start.conversation(), order, tried, queued));
            handle(opening, queued);
            if (!(opening.outcome() instanceof Opened opened)) {
                return;
            }
            tried.add(opened.turn().turn());
        }
    }

    private void handle(TurnOpening opening, List<Long> queued) {
        inbox.keep(queued, opening.stillWaiting());
        standing = opening.standing();
        switch (opening.outcome()) {
            case Opened opened -> runTurn(opened);
            case TurnOpening.NothingToDo nothing -> {
                // What still waits is not due (an edit without its message): the sweeper announces it again.
                inbox.keep(queued, List.of());
                show(standing);
            }
            case TurnOpening.LeftToPerson left -> show(standing);
        }
    }

    private void runTurn(Opened opened) {
        turns++;
        Details.show(standing, inbox.sequences().size(), "respondendo");
        Thinking thinking = new Thinking(database, outside, inbox, gathering, labels);
        switch (new Turn(database, outside, thinking, doubt).run(opened, standing)) {
            case TurnEnd.Settled settled -> show(settled.standing());
            case TurnEnd.MovedOn movedOn -> askAgain = true;
        }
    }

    private void show(Standing now) {
        standing = now;
        labels.show(null, null, now);
        Details.show(now, inbox.sequences().size(), "esperando mensagem");
    }

    private void touch() {
        lastActivityMillis = Workflow.currentTimeMillis();
    }

    @Override
    public void messages(Arrivals arrivals) {
        inbox.add(arrivals, Workflow.currentTimeMillis());
    }

    @Override
    public void typing(Typing typing) {
        gathering.typing(typing, Workflow.currentTimeMillis());
    }

    @Override
    public void pauseChanged(PauseChanged change) {
        standing = change.standing();
        standingChanged = true;
    }

    @Override
    public void doubtSettled(DoubtSettled settled) {
        doubt.hear();
    }

    @Override
    public void retryReply(@Nullable OperatorOrder order) {
        orders.add(new PendingOrder(PendingOrder.Kind.RETRY, meant(order)));
    }

    @Override
    public void skipReply(@Nullable OperatorOrder order) {
        orders.add(new PendingOrder(PendingOrder.Kind.SKIP, meant(order)));
    }

    /** Who sends the signal by hand may leave the input empty. */
    private static OperatorOrder meant(@Nullable OperatorOrder order) {
        return order == null ? OperatorOrder.ALL : order;
    }

    @Override
    public ConversationState state() {
        return new ConversationState(
                start.conversation(),
                start.settings(),
                inbox.queue(),
                inbox.seen(),
                List.copyOf(orders),
                standing,
                Instant.ofEpochMilli(lastActivityMillis),
                turns);
    }
}
