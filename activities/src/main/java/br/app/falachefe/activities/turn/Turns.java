package br.app.falachefe.activities.turn;

import br.app.falachefe.workflows.agent.AgentId;
import br.app.falachefe.workflows.agent.Intent;
import br.app.falachefe.workflows.agent.Routing;
import br.app.falachefe.workflows.conversation.TurnId;
import br.app.falachefe.workflows.conversation.TurnRef;
import br.app.falachefe.workflows.message.ConversationId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The turn table, as the steps of a turn use it: guard, sign of life, seal. */
@Component
public class Turns {
    private final JdbcClient jdbc;

    public Turns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Locks the turn for the rest of the caller's transaction and gives a sign of life. Empty means that the turn is no
     * longer open at this generation: the caller writes nothing and answers stale.
     */
    public Optional<LockedTurn> lock(TurnRef ref) {
        return jdbc.sql("""
                        update turn set seen_at = now()
                        where id = :turn and generation = :generation and state = 'open'
                        returning conversation_id, sealed, first_sequence
                        """)
                .param("turn", ref.turn().value())
                .param("generation", ref.generation())
                .query((row, n) -> new LockedTurn(
                        new ConversationId(row.getString("conversation_id")),
                        row.getBoolean("sealed"),
                        row.getLong("first_sequence")))
                .optional();
    }

    /** Gives a sign of life; false means stale. */
    public boolean touch(TurnRef ref) {
        return lock(ref).isPresent();
    }

    /** From here on the turn takes no more messages; part of the transaction that changes something or writes parts. */
    public void seal(TurnRef ref) {
        jdbc.sql("update turn set sealed = true where id = :turn")
                .param("turn", ref.turn().value())
                .update();
    }

    public void recordRouting(TurnRef ref, Routing routing) {
        jdbc.sql("""
                        update turn set agent = :agent, intent = :intent, confidence = :confidence, stage = :stage
                        where id = :turn and generation = :generation and state = 'open'
                        """)
                .param("agent", routing.agent().value())
                .param("intent", routing.intent().value())
                .param("confidence", routing.confidence())
                .param("stage", routing.stage().name())
                .param("turn", ref.turn().value())
                .param("generation", ref.generation())
                .update();
    }

    /** Whether the turn was parked before: then its answer quotes what it answers, since the chat has gone on. */
    public boolean wasParked(TurnId turn) {
        return jdbc.sql("select failed_step is not null from turn where id = :turn")
                .param("turn", turn.value())
                .query(Boolean.class)
                .single();
    }

    public Optional<Routing> routing(TurnId turn) {
        return jdbc.sql("select agent, intent, confidence, stage from turn where id = :turn and agent is not null")
                .param("turn", turn.value())
                .query((row, n) -> new Routing(
                        new AgentId(row.getString("agent")),
                        new Intent(row.getString("intent")),
                        row.getDouble("confidence"),
                        Routing.Stage.valueOf(row.getString("stage"))))
                .optional();
    }
}
