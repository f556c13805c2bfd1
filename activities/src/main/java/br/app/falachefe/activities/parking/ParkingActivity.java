package br.app.falachefe.activities.parking;

import br.app.falachefe.activities.inbox.ConversationRows;
import br.app.falachefe.activities.inbox.InboundRows;
import br.app.falachefe.activities.inbox.InboundState;
import br.app.falachefe.activities.outbox.Apology;
import br.app.falachefe.activities.outbox.Outbox;
import br.app.falachefe.activities.turn.ParkedTurnRows;
import br.app.falachefe.activities.turn.Standings;
import br.app.falachefe.workflows.conversation.Parking;
import br.app.falachefe.workflows.conversation.TurnId;
import br.app.falachefe.workflows.conversation.TurnRef;
import br.app.falachefe.workflows.failure.FailureType;
import br.app.falachefe.workflows.message.ConversationId;
import br.app.falachefe.workflows.message.OutboundMessage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Parks and skips turns in one transaction each; repeating a call changes nothing more. */
@Component("parkingActivity")
public class ParkingActivity implements Parking {
    private static final OutboundMessage.Text APOLOGY = new OutboundMessage.Text(
            "Desculpe, tive um problema para responder à sua mensagem. Ela está guardada e uma pessoa da equipe já foi"
                    + " avisada. 🙏",
            null);

    private final TransactionOperations transactions;
    private final ConversationRows conversations;
    private final InboundRows inbound;
    private final ParkedTurnRows parked;
    private final Outbox outbox;
    private final Standings standings;
    private final ParkingCounts counts;

    public ParkingActivity(
            TransactionOperations transactions,
            ConversationRows conversations,
            InboundRows inbound,
            ParkedTurnRows parked,
            Outbox outbox,
            Standings standings,
            ParkingCounts counts) {
        this.transactions = transactions;
        this.conversations = conversations;
        this.inbound = inbound;
        this.parked = parked;
        this.outbox = outbox;
        this.standings = standings;
        this.counts = counts;
    }

    @Override
    public Parked parkTurn(ParkTurn request) {
        TurnId turn = request.turn().turn();
        ConversationId conversation =
                new ConversationId(turn.value().substring(0, turn.value().indexOf(':')));
        return transactions.execute(status -> {
            conversations.lock(conversation);
            // A local activity may run twice: the second time the turn is parked already.
            Optional<TurnRef> fresh = parked.park(request.turn(), request.step(), request.failure());
            fresh.ifPresent(_ -> counts.parked(request.step(), request.failure()));
            Optional<TurnRef> ref = fresh.or(() -> parked.find(turn));
            if (ref.isEmpty()) {
                return new Parked(standings.of(conversation), null, true);
            }
            inbound.moveTurn(turn.value(), InboundState.PARKED, null);
            return new Parked(standings.of(conversation), apology(ref.get(), request.failure()), false);
        });
    }

    @Override
    public Skipped skipTurns(SkipTurns request) {
        return transactions.execute(status -> {
            conversations.lock(request.conversation());
            List<TurnId> turns = parked.skip(request.conversation(), request.order());
            turns.forEach(turn -> inbound.moveTurn(turn.value(), InboundState.NO_ANSWER_NEEDED, "skipped"));
            turns.forEach(outbox::leaveToPerson);
            return new Skipped(standings.of(request.conversation()), turns.size());
        });
    }

    /** No apology where the gateway is the trouble (it would not arrive), or where the answer may have arrived. */
    private @Nullable TurnRef apology(TurnRef turn, FailureType failure) {
        return switch (failure) {
            case GATEWAY_REFUSED, GATEWAY_UNAVAILABLE, SEND_UNSURE -> null;
            case MODEL_REFUSED, MODEL_GARBAGE, MODEL_UNAVAILABLE, DATABASE_AWAY, OTHER ->
                outbox.prepareApology(turn, APOLOGY) == Apology.OWED ? turn : null;
        };
    }
}
