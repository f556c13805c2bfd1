package br.app.falachefe.activities.parking;

import br.app.falachefe.activities.inbox.ConversationRows;
import br.app.falachefe.activities.inbox.InboundRows;
import br.app.falachefe.activities.inbox.InboundState;
import br.app.falachefe.activities.inbox.LockedConversation;
import br.app.falachefe.activities.outbox.Outbox;
import br.app.falachefe.activities.turn.ParkedTurnRows;
import br.app.falachefe.activities.turn.TurnDesk;
import br.app.falachefe.workflows.conversation.OperatorOrder;
import br.app.falachefe.workflows.conversation.ReopenTurn;
import br.app.falachefe.workflows.conversation.TurnOpening;
import br.app.falachefe.workflows.conversation.TurnRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes parked turns up again for an operator: the only way back from failed to prepared. */
@Component
public class ParkedTurns {
    private final TransactionOperations transactions;
    private final ConversationRows conversations;
    private final InboundRows inbound;
    private final ParkedTurnRows parked;
    private final TurnDesk desk;
    private final Outbox outbox;

    public ParkedTurns(
            TransactionOperations transactions,
            ConversationRows conversations,
            InboundRows inbound,
            ParkedTurnRows parked,
            TurnDesk desk,
            Outbox outbox) {
        this.transactions = transactions;
        this.conversations = conversations;
        this.inbound = inbound;
        this.parked = parked;
        this.desk = desk;
        this.outbox = outbox;
    }

    /** Opens the oldest parked turn that the order means, or returns the one that is open already. */
    public TurnOpening reopen(ReopenTurn request) {
        return transactions.execute(status -> {
            LockedConversation conversation = conversations.lock(request.conversation());
            TurnOpening.Outcome outcome = desk.openTurn(conversation.id())
                    .or(() -> parked.oldest(conversation.id(), request.order(), request.tried())
                            .map(turn -> takeUp(turn, request.order())))
                    .<TurnOpening.Outcome>map(ref -> desk.opened(conversation, ref))
                    .orElseGet(TurnOpening.NothingToDo::new);
            return desk.answer(outcome, conversation.id(), request.queued());
        });
    }

    private TurnRef takeUp(TurnRef turn, OperatorOrder order) {
        TurnRef open = parked.reopen(turn);
        inbound.moveTurn(open.turn().value(), InboundState.IN_TURN, null);
        inbound.raiseGeneration(open.turn().value(), open.generation());
        outbox.reopen(open.turn(), order);
        return open;
    }
}
