package br.app.falachefe.activities.overview;

import br.app.falachefe.workflows.conversation.TurnId;
import br.app.falachefe.workflows.message.ConversationId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where an operator's order belongs. */
@Component
public class Whereabouts {
    private final JdbcClient jdbc;

    Whereabouts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The conversation in which the chat goes on, should it have been joined with another one; empty where unknown. */
    public Optional<ConversationId> living(ConversationId id) {
        return jdbc.sql("""
                        with recursive way as (
                            select id, merged_into from conversation where id = :id
                            union
                            select next.id, next.merged_into
                            from conversation next join way on next.id = way.merged_into)
                        select id from way where merged_into is null
                        """)
                .param("id", id.value())
                .query((row, n) -> new ConversationId(row.getString("id")))
                .optional();
    }

    /** How many parked turns of this conversation an order means. */
    public int parkedTurns(ConversationId id, @Nullable TurnId turn, @Nullable Instant since) {
        return jdbc.sql("""
                        select count(*) from turn where conversation_id = :id and state = 'parked'
                        and (cast(:turn as text) is null or id = :turn)
                        and (cast(:since as timestamptz) is null or parked_at >= :since)
                        """)
                .param("id", id.value())
                .param("turn", turn == null ? null : turn.value())
                .param("since", since == null ? null : Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    /** How many parked turns there are in all. */
    public long parkedTurns() {
        return jdbc.sql("select count(*) from turn where state = 'parked'")
                .query(Long.class)
                .single();
    }

    /** Conversations with a turn that was parked since then, the one that has waited longest first. */
    public List<ConversationId> parkedSince(Instant since) {
        return jdbc.sql("select conversation_id, min(parked_at) as since from turn"
                        + " where state = 'parked' and parked_at >= :since group by 1 order by 2")
                .param("since", Timestamp.from(since))
                .query((row, n) -> new ConversationId(row.getString("conversation_id")))
                .list();
    }
}
