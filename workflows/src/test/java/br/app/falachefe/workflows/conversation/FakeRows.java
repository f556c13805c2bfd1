package br.app.falachefe.workflows.conversation;

import br.app.falachefe.workflows.agent.AgentId;
import br.app.falachefe.workflows.agent.Intent;
import br.app.falachefe.workflows.agent.Routing;
import br.app.falachefe.workflows.conversation.TurnOpening.NothingToDo;
import br.app.falachefe.workflows.conversation.TurnOpening.Opened;
import br.app.falachefe.workflows.message.ConversationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PostgreSQL as the workflow sees it: what waits, the open turn, what is parked. Shared by all fakes of one test. */
final class FakeRows {
    static final Routing CASHFLOW =
            new Routing(new AgentId("cashflow"), new Intent("cashflow_monitoring"), 0.97, Routing.Stage.LOCAL);

    private final ConversationId conversation;
    private final List<Long> waiting = new ArrayList<>();
    private final List<FakeTurn> parked = new ArrayList<>();
    final List<List<Long>> answered = new ArrayList<>();
    private @Nullable FakeTurn open;

    @Nullable
    Routing routing = CASHFLOW;

    FakeRows(ConversationId conversation) {
        this.conversation = conversation;
    }

    static final class FakeTurn {
        final TurnId id;
        final List<Long> rows;
        int generation = 1;
        boolean sealed;
        final Instant openedAt;

        FakeTurn(TurnId id, List<Long> rows, Instant openedAt) {
            this.id = id;
            this.rows = rows;
            this.openedAt = openedAt;
        }

        TurnRef ref() {
            return new TurnRef(id, generation);
        }
    }

    synchronized void arrive(long sequence) {
        waiting.add(sequence);
    }

    synchronized TurnOpening open(List<Long> queued, Instant now) {
        FakeTurn turn = open;
        if (turn == null && !waiting.isEmpty()) {
            TurnId id = new TurnId(conversation.value() + ":M" + waiting.getFirst());
            turn = new FakeTurn(id, new ArrayList<>(waiting), now);
            waiting.clear();
            open = turn;
        }
        return opening(turn, queued);
    }

    synchronized TurnOpening thinkAgain(TurnRef ref, List<Long> queued) {
        FakeTurn turn = open;
        if (turn == null || !turn.ref().equals(ref) || turn.sealed || waiting.isEmpty()) {
            return opening(null, queued);
        }
        turn.rows.addAll(waiting);
        waiting.clear();
        turn.generation++;
        return opening(turn, queued);
    }

    synchronized TurnOpening reopen(OperatorOrder order, List<TurnId> tried, List<Long> queued) {
        if (open == null) {
            parked.stream()
                    .filter(turn -> !tried.contains(turn.id))
                    .filter(turn -> order.turnId() == null || order.turnId().equals(turn.id))
                    .findFirst()
                    .ifPresent(turn -> {
                        parked.remove(turn);
                        turn.generation++;
                        open = turn;
                    });
        }
        return opening(open, queued);
    }

    synchronized TurnRef park() {
        FakeTurn turn = required();
        turn.generation++;
        parked.add(turn);
        open = null;
        return turn.ref();
    }

    synchronized int skip() {
        int skipped = parked.size();
        parked.clear();
        return skipped;
    }

    /** Seals the open turn; false where the caller's generation is past. */
    synchronized boolean seal(TurnRef ref) {
        FakeTurn turn = open;
        if (turn == null || !turn.ref().equals(ref)) {
            return false;
        }
        turn.sealed = true;
        return true;
    }

    synchronized void close() {
        FakeTurn turn = open;
        if (turn != null) {
            answered.add(List.copyOf(turn.rows));
            open = null;
        }
    }

    synchronized Standing standing() {
        return parked.isEmpty()
                ? new Standing(ReplyState.OK, 0, null, null)
                : new Standing(ReplyState.FAILED, parked.size(), parked.getFirst().openedAt, "o modelo não respondeu");
    }

    private FakeTurn required() {
        if (open == null) {
            throw new IllegalStateException("no turn is open");
        }
        return open;
    }

    private TurnOpening opening(@Nullable FakeTurn turn, List<Long> queued) {
        List<Long> still = queued.stream().filter(waiting::contains).toList();
        TurnOpening.Outcome outcome =
                turn == null ? new NothingToDo() : new Opened(turn.ref(), routing, turn.openedAt, "company-1");
        return new TurnOpening(outcome, still, standing());
    }
}
