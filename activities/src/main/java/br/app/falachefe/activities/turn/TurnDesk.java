package br.app.falachefe.activities.turn;

import br.app.falachefe.activities.inbox.ConversationRows;
import br.app.falachefe.activities.inbox.InboundRows;
import br.app.falachefe.activities.inbox.InboundState;
import br.app.falachefe.activities.inbox.LockedConversation;
import br.app.falachefe.workflows.conversation.OpenTurn;
import br.app.falachefe.workflows.conversation.ThinkAgain;
import br.app.falachefe.workflows.conversation.TurnId;
import br.app.falachefe.workflows.conversation.TurnOpening;
import br.app.falachefe.workflows.conversation.TurnOpening.LeftToPerson;
import br.app.falachefe.workflows.conversation.TurnOpening.NothingToDo;
import br.app.falachefe.workflows.conversation.TurnOpening.Opened;
import br.app.falachefe.workflows.conversation.TurnRef;
import br.app.falachefe.workflows.message.ConversationId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Opens the turns of a chat, one at a time, each in one transaction under the lock of the conversation's row. */
@Component
public class TurnDesk {
    /** A turn thinks again at most twice, and not once its first message is this old. */
    private static final int THOUGHTS = 3;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final ConversationRows conversations;
    private final InboundRows inbound;
    private final Turns turns;
    private final Standings standings;

    public TurnDesk(
            JdbcClient jdbc,
            TransactionOperations transactions,
            ConversationRows conversations,
            InboundRows inbound,
            Turns turns,
            Standings standings) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.conversations = conversations;
        this.inbound = inbound;
        this.turns = turns;
        this.standings = standings;
    }

    /**
     * The turn that is open, as recorded; else a new one with all that waits, first with what waited before a restore. Its
     * routing is the recorded one or null.
     */
    public TurnOpening open(OpenTurn request) {
        return transactions.execute(status -> {
            LockedConversation conversation = conversations.lock(request.conversation());
            TurnOpening.Outcome outcome = openTurn(conversation.id())
                    .<TurnOpening.Outcome>map(ref -> opened(conversation, ref))
                    .orElseGet(() -> openNew(conversation));
            return answer(outcome, conversation.id(), request.queued());
        });
    }

    /** Attaches what waits to a turn that has changed nothing yet; {@link NothingToDo} where that cannot be. */
    public TurnOpening thinkAgain(ThinkAgain request) {
        return transactions.execute(status -> {
            ConversationId id = conversationOf(request.turn().turn());
            LockedConversation conversation = conversations.lock(id);
            inbound.closeSilent(id);
            TurnOpening.Outcome outcome = raise(request.turn())
                    .map(next -> attachTo(conversation, next))
                    .orElseGet(NothingToDo::new);
            return answer(outcome, id, request.queued());
        });
    }

    private TurnOpening.Outcome openNew(LockedConversation conversation) {
        inbound.closeSilent(conversation.id());
        if (conversation.pause() != null) {
            int closed = inbound.closeWaiting(conversation.id(), InboundState.LEFT_TO_PERSON, "paused");
            return closed == 0 ? new NothingToDo() : new LeftToPerson();
        }
        return inbound.first(conversation.id())
                .map(first -> {
                    TurnRef ref = insert(conversation.id(), first);
                    return attachTo(conversation, ref);
                })
                .orElseGet(NothingToDo::new);
    }

    private TurnRef insert(ConversationId conversation, InboundRows.FirstRow first) {
        TurnId id = new TurnId(conversation.value() + ":" + first.messageId());
        jdbc.sql("insert into turn (id, conversation_id, first_sequence, state, life)"
                        + " select :id, conversation_id, sequence, 'open', life from inbound_message"
                        + " where conversation_id = :conversation and sequence = :sequence")
                .param("id", id.value())
                .param("conversation", conversation.value())
                .param("sequence", first.sequence())
                .update();
        return new TurnRef(id, 1);
    }

    private TurnOpening.Outcome attachTo(LockedConversation conversation, TurnRef ref) {
        inbound.attach(conversation.id(), ref.turn().value(), ref.generation());
        inbound.raiseGeneration(ref.turn().value(), ref.generation());
        return opened(conversation, ref);
    }

    /**
     * One compare-and-set: open, this generation, not sealed, something waits, and still young. A turn from before a
     * restore keeps the rows it has, because an answer that is forgotten may have covered just them.
     */
    private Optional<TurnRef> raise(TurnRef ref) {
        return jdbc.sql("""
                        update turn set generation = generation + 1, thoughts = thoughts + 1, seen_at = now(),
                            agent = null, intent = null, confidence = null, stage = null
                        where id = :turn and generation = :generation and state = 'open' and not sealed
                          and thoughts < :thoughts
                          and opened_at > now() - interval '30 seconds'
                          and life is not distinct from present_life()
                          and exists (select 1 from inbound_message waiting
                                      where waiting.conversation_id = turn.conversation_id
                                        and waiting.life is not distinct from turn.life
                                        and waiting.state = 'waiting' and waiting.target_id is null)
                        returning generation
                        """)
                .param("turn", ref.turn().value())
                .param("generation", ref.generation())
                .param("thoughts", THOUGHTS)
                .query((row, n) -> new TurnRef(ref.turn(), row.getInt("generation")))
                .optional();
    }

    /** The turn that is open in this chat, if any; the caller's transaction holds the conversation. */
    public Optional<TurnRef> openTurn(ConversationId conversation) {
        return jdbc.sql("select id, generation from turn where conversation_id = :conversation and state = 'open'")
                .param("conversation", conversation.value())
                .query((row, n) -> new TurnRef(new TurnId(row.getString("id")), row.getInt("generation")))
                .optional();
    }

    /** Describes an open turn; the caller's transaction holds the conversation. */
    public Opened opened(LockedConversation conversation, TurnRef ref) {
        turns.touch(ref);
        var firstMessageAt = jdbc.sql("select min(received_at) as first from inbound_message where turn_id = :turn")
                .param("turn", ref.turn().value())
                .query((row, n) -> row.getTimestamp("first").toInstant())
                .single();
        return new Opened(
                ref,
                turns.routing(ref.turn()).orElse(null),
                firstMessageAt,
                conversation.company().toString());
    }

    /** Completes an outcome with what still waits and where the chat stands. */
    public TurnOpening answer(TurnOpening.Outcome outcome, ConversationId conversation, List<Long> queued) {
        return new TurnOpening(outcome, inbound.stillWaiting(conversation, queued), standings.of(conversation));
    }

    private static ConversationId conversationOf(TurnId turn) {
        return new ConversationId(turn.value().substring(0, 26));
    }
}
