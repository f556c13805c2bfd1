package br.app.falachefe.activities.inbox;

import br.app.falachefe.workflows.message.ConversationId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The open rows of a chat, moved on by turns. Every method belongs into a transaction that holds the conversation's
 * row.
 */
@Component
public class InboundRows {
    /** An edit, deletion or reaction waits for its message this long. */
    private static final String DUE = """
            (target_id is null or received_at < now() - interval '10 minutes'
             or exists (select 1 from inbound_message target
                        where target.conversation_id = inbound_message.conversation_id
                          and target.message_id = inbound_message.target_id)
             or exists (select 1 from outbound_message target where target.message_id = inbound_message.target_id))
            """;

    /**
     * What came before a restore and may have waited for its message while the rest was answered: only a turn of its own
     * is sure to answer it.
     */
    private static final String ALONE = """
            (life is distinct from present_life() and target_id is not null
             and not exists (select 1 from inbound_message target
                             where target.conversation_id = inbound_message.conversation_id
                               and target.message_id = inbound_message.target_id
                               and target.sequence < inbound_message.sequence))
            """;

    private final JdbcClient jdbc;

    public InboundRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The row that names the next turn: of what waits and is due from before a restore or else since, the oldest. */
    public Optional<FirstRow> first(ConversationId conversation) {
        return jdbc.sql("select sequence, message_id from inbound_message"
                        + " where conversation_id = :conversation and state = 'waiting' and " + DUE
                        + " order by life nulls first, " + ALONE + ", sent_at, sequence limit 1")
                .param("conversation", conversation.value())
                .query((row, n) -> new FirstRow(row.getLong("sequence"), row.getString("message_id")))
                .optional();
    }

    public record FirstRow(long sequence, String messageId) {}

    /**
     * Attaches everything that waits and is due to a turn, as far as it came in the same life of the database; answers how
     * many rows.
     */
    public int attach(ConversationId conversation, String turn, int generation) {
        return jdbc.sql("update inbound_message set state = 'in_turn', turn_id = :turn, generation = :generation"
                        + " where conversation_id = :conversation and state = 'waiting' and " + DUE
                        + " and life is not distinct from (select turn.life from turn where turn.id = :turn)"
                        + " and (not " + ALONE
                        + " or sequence = (select turn.first_sequence from turn where turn.id = :turn))")
                .param("turn", turn)
                .param("generation", generation)
                .param("conversation", conversation.value())
                .update();
    }

    /** Reactions and deletions that are due ask for no answer; a message deleted while it waited asks for none either. */
    public void closeSilent(ConversationId conversation) {
        jdbc.sql("""
                        update inbound_message set state = 'no_answer_needed', reason = 'deleted', closed_at = now()
                        where conversation_id = :conversation and state = 'waiting' and message_id in (
                            select target_id from inbound_message
                            where conversation_id = :conversation and state = 'waiting' and kind = 'deleted')
                        """).param("conversation", conversation.value()).update();
        jdbc.sql("update inbound_message set state = 'no_answer_needed', closed_at = now()"
                        + " where conversation_id = :conversation and state = 'waiting'"
                        + " and kind in ('reaction', 'deleted') and " + DUE)
                .param("conversation", conversation.value())
                .update();
    }

    /** Closes what waits without a turn, for a reason that operators read. */
    public int closeWaiting(ConversationId conversation, InboundState state, String reason) {
        return jdbc.sql("update inbound_message set state = :state, reason = :reason, closed_at = now()"
                        + " where conversation_id = :conversation and state = 'waiting' and " + DUE)
                .param("state", state.column())
                .param("reason", reason)
                .param("conversation", conversation.value())
                .update();
    }

    /** Moves the rows of a turn on; parked rows may be closed or taken up again later. */
    public void moveTurn(String turn, InboundState state, @Nullable String reason) {
        jdbc.sql("""
                        update inbound_message set state = :state, reason = coalesce(:reason, reason),
                            closed_at = case when :state = 'in_turn' then null else now() end
                        where turn_id = :turn and state in ('in_turn', 'parked')
                        """)
                .param("state", state.column())
                .param("reason", reason)
                .param("turn", turn)
                .update();
    }

    /** Rows taken up again belong to the new generation. */
    public void raiseGeneration(String turn, int generation) {
        jdbc.sql("update inbound_message set generation = :generation where turn_id = :turn")
                .param("generation", generation)
                .param("turn", turn)
                .update();
    }

    /** Those of the given sequences that still wait. */
    public List<Long> stillWaiting(ConversationId conversation, List<Long> sequences) {
        if (sequences.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select sequence from inbound_message where conversation_id = :conversation"
                        + " and state = 'waiting' and sequence in (:sequences) order by sequence")
                .param("conversation", conversation.value())
                .param("sequences", sequences)
                .query((row, n) -> row.getLong("sequence"))
                .list();
    }
}
