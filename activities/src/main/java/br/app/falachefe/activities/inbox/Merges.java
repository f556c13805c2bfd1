package br.app.falachefe.activities.inbox;

import br.app.falachefe.workflows.message.ConversationId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Joins two conversations that turned out to be one chat, because a LID wrote before its phone was known. The open turn
 * of the one that leaves is finished first; then what waits there and its addresses move over at once.
 */
@Component
public class Merges {
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    public Merges(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Part of the caller's transaction; moves at once where no turn is open. */
    void decide(ConversationId leaving, ConversationId staying) {
        lock(leaving, staying);
        jdbc.sql("update conversation set merging_into = :staying where id = :leaving and merged_into is null")
                .param("staying", staying.value())
                .param("leaving", leaving.value())
                .update();
        moveIfIdle(leaving, staying);
    }

    /** Called between two turns, outside any transaction: moves the conversation if that was decided. */
    public void atBoundary(ConversationId leaving) {
        destination(leaving)
                .ifPresent(staying -> transactions.executeWithoutResult(status -> {
                    lock(leaving, staying);
                    moveIfIdle(leaving, staying);
                }));
    }

    /** Moves all that wait for their boundary and have reached it, should nobody have called at the time. */
    public void settle() {
        jdbc.sql("""
                        select id from conversation where merging_into is not null and not exists
                            (select 1 from turn where turn.conversation_id = conversation.id and turn.state = 'open')
                        """).query(String.class).list().forEach(id -> atBoundary(new ConversationId(id)));
    }

    private Optional<ConversationId> destination(ConversationId leaving) {
        return jdbc.sql("select merging_into from conversation where id = :id and merging_into is not null")
                .param("id", leaving.value())
                .query(String.class)
                .optional()
                .map(ConversationId::new);
    }

    /** Always in the same order, so that two transactions never wait for each other. */
    private void lock(ConversationId one, ConversationId other) {
        jdbc.sql("select id from conversation where id in (:ids) order by id for no key update")
                .param("ids", List.of(one.value(), other.value()))
                .query(String.class)
                .list();
    }

    private void moveIfIdle(ConversationId leaving, ConversationId staying) {
        int moved = jdbc.sql("""
                        update conversation set merged_into = merging_into, merging_into = null
                        where id = :leaving and merging_into = :staying and not exists
                            (select 1 from turn where turn.conversation_id = :leaving and turn.state = 'open')
                        """)
                .param("leaving", leaving.value())
                .param("staying", staying.value())
                .update();
        if (moved == 1) {
            moveRows(leaving, staying);
            moveSilence(leaving, staying);
            jdbc.sql("update chat_alias set conversation_id = :staying where conversation_id = :leaving")
                    .param("staying", staying.value())
                    .param("leaving", leaving.value())
                    .update();
        }
    }

    /** To the chat that stays they are new: no answer of it from before a restore can have covered them. */
    private void moveRows(ConversationId leaving, ConversationId staying) {
        jdbc.sql("""
                        with moving as (
                            select id, row_number() over (order by sequence) as place from inbound_message
                            where conversation_id = :leaving and state = 'waiting'),
                        raised as (
                            update conversation set last_sequence = last_sequence + (select count(*) from moving)
                            where id = :staying
                            returning last_sequence - (select count(*) from moving) as base)
                        update inbound_message set conversation_id = :staying, sequence = base + place,
                            life = default, signalled_at = null, engine_epoch = null, sweeps = 0
                        from moving, raised where inbound_message.id = moving.id
                        """)
                .param("leaving", leaving.value())
                .param("staying", staying.value())
                .update();
    }

    /** Whoever asked for silence in one of the two asked for it in both. */
    private void moveSilence(ConversationId leaving, ConversationId staying) {
        jdbc.sql("""
                        update conversation staying set
                            opted_out_at = coalesce(staying.opted_out_at, leaving.opted_out_at),
                            pause = case when longer then leaving.pause else staying.pause end,
                            paused_at = case when longer then leaving.paused_at else staying.paused_at end,
                            paused_until = case when longer then leaving.paused_until else staying.paused_until end
                        from (select *, pause is not null and coalesce(paused_until, 'infinity') > now() as silent
                              from conversation where id = :leaving) leaving
                        cross join lateral (
                            select leaving.silent and (other.pause is null
                                or coalesce(other.paused_until, 'infinity') < coalesce(leaving.paused_until, 'infinity'))
                                as longer
                            from conversation other where other.id = :staying) compared
                        where staying.id = :staying
                        """)
                .param("leaving", leaving.value())
                .param("staying", staying.value())
                .update();
    }
}
