package br.app.falachefe.activities.turn;

import br.app.falachefe.workflows.conversation.OperatorOrder;
import br.app.falachefe.workflows.conversation.TurnId;
import br.app.falachefe.workflows.conversation.TurnRef;
import br.app.falachefe.workflows.failure.FailureType;
import br.app.falachefe.workflows.message.ConversationId;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The turn table, as operators' work needs it. Every method belongs into a transaction that holds the conversation. */
@Component
public class ParkedTurnRows {
    private static final String MEANT = """
            conversation_id = :conversation and state = 'parked'
            and (cast(:turn as text) is null or id = :turn)
            and (cast(:since as timestamptz) is null or parked_at >= :since)
            """;

    private final JdbcClient jdbc;
    private final TurnSteps steps;

    public ParkedTurnRows(JdbcClient jdbc, TurnSteps steps) {
        this.jdbc = jdbc;
        this.steps = steps;
    }

    /** Parks an open turn and raises its generation, so that an attempt that wakes later finds it stale. */
    public Optional<TurnRef> park(TurnRef ref, String step, FailureType failure) {
        return jdbc.sql("""
                        update turn set state = 'parked', generation = generation + 1, parked_at = now(),
                            failed_step = :step, failure = :failure
                        where id = :turn and generation = :generation and state = 'open'
                        returning id, generation
                        """)
                .param("step", step)
                .param("failure", failure.name())
                .param("turn", ref.turn().value())
                .param("generation", ref.generation())
                .query((row, n) -> new TurnRef(new TurnId(row.getString("id")), row.getInt("generation")))
                .optional();
    }

    /** The turn as it is parked, or empty where it is not. */
    public Optional<TurnRef> find(TurnId turn) {
        return jdbc.sql("select generation from turn where id = :turn and state = 'parked'")
                .param("turn", turn.value())
                .query((row, n) -> new TurnRef(turn, row.getInt("generation")))
                .optional();
    }

    /** The oldest parked turn that the order means and that it has not taken up yet. */
    public Optional<TurnRef> oldest(ConversationId conversation, OperatorOrder order, List<TurnId> tried) {
        return meant(conversation, order).stream()
                .filter(ref -> !tried.contains(ref.turn()))
                .findFirst();
    }

    /** Opens a parked turn again, with the results of the generation that failed. */
    public TurnRef reopen(TurnRef parked) {
        int next = parked.generation() + 1;
        jdbc.sql("""
                        update turn set state = 'open', generation = :next, parked_at = null, seen_at = now()
                        where id = :turn and state = 'parked'
                        """).param("next", next).param("turn", parked.turn().value()).update();
        steps.carryOver(parked.turn(), parked.generation() - 1, next);
        return new TurnRef(parked.turn(), next);
    }

    /** Closes parked turns without an answer; answers which. */
    public List<TurnId> skip(ConversationId conversation, OperatorOrder order) {
        List<TurnId> turns =
                meant(conversation, order).stream().map(TurnRef::turn).toList();
        for (TurnId turn : turns) {
            jdbc.sql(
                            "update turn set state = 'closed', generation = generation + 1, closed_at = now() where id = :turn")
                    .param("turn", turn.value())
                    .update();
        }
        return turns;
    }

    private List<TurnRef> meant(ConversationId conversation, OperatorOrder order) {
        return jdbc.sql("select id, generation from turn where " + MEANT + " order by first_sequence")
                .param("conversation", conversation.value())
                .param("turn", order.turnId() == null ? null : order.turnId().value())
                .param("since", timestamp(order))
                .query((row, n) -> new TurnRef(new TurnId(row.getString("id")), row.getInt("generation")))
                .list();
    }

    private static @Nullable Timestamp timestamp(OperatorOrder order) {
        return order.since() == null ? null : Timestamp.from(order.since());
    }
}
