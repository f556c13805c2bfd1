package br.app.falachefe.activities.memory;

import br.app.falachefe.activities.inbox.ConversationRows;
import br.app.falachefe.activities.inbox.InboundState;
import br.app.falachefe.activities.inbox.Pause;
import br.app.falachefe.activities.outbox.Outbox;
import br.app.falachefe.activities.outbox.PartStates;
import br.app.falachefe.activities.turn.LockedTurn;
import br.app.falachefe.activities.turn.Standings;
import br.app.falachefe.activities.turn.TurnClosing;
import br.app.falachefe.activities.turn.TurnMessages;
import br.app.falachefe.activities.turn.Turns;
import br.app.falachefe.workflows.agent.Intent;
import br.app.falachefe.workflows.agent.Routing;
import br.app.falachefe.workflows.conversation.Memory;
import br.app.falachefe.workflows.conversation.TurnRef;
import br.app.falachefe.workflows.message.ConversationId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Closes a settled turn and remembers it, in one transaction; a second call finds it closed and changes nothing. */
@Component("memoryActivity")
public class MemoryActivity implements Memory {
    private static final Intent HUMAN = new Intent("human");

    private final TransactionOperations transactions;
    private final ConversationRows conversations;
    private final Turns turns;
    private final TurnMessages messages;
    private final TurnClosing closing;
    private final Outbox outbox;
    private final ConversationContexts contexts;
    private final Sessions sessions;
    private final Standings standings;
    private final TurnCounts counts;

    MemoryActivity(
            TransactionOperations transactions,
            ConversationRows conversations,
            Turns turns,
            TurnMessages messages,
            TurnClosing closing,
            Outbox outbox,
            ConversationContexts contexts,
            Sessions sessions,
            Standings standings,
            TurnCounts counts) {
        this.transactions = transactions;
        this.conversations = conversations;
        this.turns = turns;
        this.messages = messages;
        this.closing = closing;
        this.outbox = outbox;
        this.contexts = contexts;
        this.sessions = sessions;
        this.standings = standings;
        this.counts = counts;
    }

    @Override
    public TurnClosed updateMemory(SettledTurn request) {
        TurnRef ref = request.turn();
        ConversationId conversation = new ConversationId(ref.turn().value().substring(0, 26));
        InboundState closedAs = transactions.execute(status -> {
            conversations.lock(conversation);
            return turns.lock(ref).map(turn -> close(ref, turn)).orElse(null);
        });
        if (closedAs != null) {
            counts.closed(ref.turn(), turns.routing(ref.turn()), closedAs);
            messages.of(ref.turn()).stream()
                    .mapToLong(message -> message.sequence())
                    .max()
                    .ifPresent(last -> sessions.keep(conversation, last));
        }
        return new TurnClosed(standings.of(conversation));
    }

    private InboundState close(TurnRef ref, LockedTurn turn) {
        PartStates parts = outbox.parts(ref.turn());
        Optional<Routing> routing = turns.routing(ref.turn());
        if (parts.total() == 0) {
            closing.close(ref, InboundState.NO_ANSWER_NEEDED, null);
            return InboundState.NO_ANSWER_NEEDED;
        }
        if (!parts.allSent()) {
            outbox.leaveToPerson(ref.turn());
            closing.close(ref, InboundState.LEFT_TO_PERSON, outbox.leftInDoubt(ref.turn()) ? "unsure" : "paused");
            return InboundState.LEFT_TO_PERSON;
        }
        closing.close(ref, InboundState.ANSWERED, null);
        routing.ifPresent(decided -> remember(ref, turn, decided));
        return InboundState.ANSWERED;
    }

    private void remember(TurnRef ref, LockedTurn turn, Routing routing) {
        String response = String.join("\n\n", outbox.texts(ref.turn()));
        contexts.find(turn.conversation())
                .map(before -> before.lastAgent())
                .filter(before -> !before.equals(routing.agent()))
                .ifPresent(before ->
                        counts.handedOver(before.value(), routing.agent().value()));
        contexts.remember(
                turn.conversation(),
                turn.firstSequence(),
                new ConversationContext(routing.agent(), routing.intent(), response));
        if (routing.intent().equals(HUMAN)) {
            // Only after the answer has left: a claim is refused while the chat is paused.
            conversations.pause(turn.conversation(), Pause.Reason.HUMAN, null);
        }
    }
}
