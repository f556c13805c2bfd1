package br.app.falachefe.activities.outbox;

import br.app.falachefe.activities.inbox.LockedConversation;
import br.app.falachefe.activities.turn.LockedTurn;
import br.app.falachefe.activities.turn.Turns;
import br.app.falachefe.workflows.conversation.Sending;
import br.app.falachefe.workflows.conversation.TurnId;
import br.app.falachefe.workflows.conversation.TurnRef;
import br.app.falachefe.workflows.message.ConversationId;
import br.app.falachefe.workflows.message.MessageId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What forbids a part to be sent just now. Asked only while the conversation's row is locked. */
@Component
class ClaimRules {
    private final JdbcClient jdbc;
    private final Turns turns;

    ClaimRules(JdbcClient jdbc, Turns turns) {
        this.jdbc = jdbc;
        this.turns = turns;
    }

    /** An answer needs its turn open, the apology needs it parked; both at this very generation. */
    Optional<LockedTurn> lockTurn(TurnRef ref, int part) {
        return part == Sending.APOLOGY ? lockParked(ref) : turns.lock(ref);
    }

    private Optional<LockedTurn> lockParked(TurnRef ref) {
        return jdbc.sql("select conversation_id, sealed, first_sequence from turn where id = :turn"
                        + " and generation = :generation and state = 'parked' for no key update")
                .param("turn", ref.turn().value())
                .param("generation", ref.generation())
                .query((row, n) -> new LockedTurn(
                        new ConversationId(row.getString("conversation_id")),
                        row.getBoolean("sealed"),
                        row.getLong("first_sequence")))
                .optional();
    }

    boolean silenced(LockedConversation conversation, TurnId turn) {
        return conversation.pause() != null || conversation.optedOut() && saidFirst(turn);
    }

    /** Nobody asked for this turn: it answers reminders and the like only. */
    private boolean saidFirst(TurnId turn) {
        return jdbc.sql(
                        "select not exists (select 1 from inbound_message where turn_id = :turn and kind <> 'reminder')")
                .param("turn", turn.value())
                .query(Boolean.class)
                .single();
    }

    Optional<Claim.Early.Reason> early(LockedTurn turn, TurnId id, int part) {
        if (earlierTurnOpen(turn)) {
            return Optional.of(Claim.Early.Reason.EARLIER_TURN_OPEN);
        }
        return earlierPartUnsettled(id, part)
                ? Optional.of(Claim.Early.Reason.EARLIER_PART_UNSETTLED)
                : Optional.empty();
    }

    private boolean earlierTurnOpen(LockedTurn turn) {
        return jdbc.sql("select exists (select 1 from turn where conversation_id = :conversation"
                        + " and state = 'open' and first_sequence < :sequence)")
                .param("conversation", turn.conversation().value())
                .param("sequence", turn.firstSequence())
                .query(Boolean.class)
                .single();
    }

    private boolean earlierPartUnsettled(TurnId turn, int part) {
        return jdbc.sql("select exists (select 1 from outbound_message where turn_id = :turn"
                        + " and part > :apology and part < :part and state in ('prepared', 'sending', 'unsure'))")
                .param("turn", turn.value())
                .param("apology", Sending.APOLOGY)
                .param("part", part)
                .query(Boolean.class)
                .single();
    }

    /**
     * A turn that was parked is answered out of order, so its answer quotes the message that it answers, unless another
     * part has just done so.
     */
    Optional<MessageId> lateAnswerTo(TurnId turn, int part) {
        return jdbc.sql("""
                        select message_id from inbound_message where turn_id = :turn and kind <> 'reminder'
                          and exists (select 1 from turn where id = :turn and failed_step is not null)
                          and not exists (select 1 from outbound_message earlier
                                          where earlier.turn_id = :turn and earlier.part > :apology
                                            and earlier.part < :part and earlier.state = 'sent'
                                            and earlier.settled_at > now() - interval '1 minute')
                        order by sequence limit 1
                        """)
                .param("turn", turn.value())
                .param("apology", Sending.APOLOGY)
                .param("part", part)
                .query((row, n) -> new MessageId(row.getString("message_id")))
                .optional();
    }
}
