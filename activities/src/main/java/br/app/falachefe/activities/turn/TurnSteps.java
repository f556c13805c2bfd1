package br.app.falachefe.activities.turn;

import br.app.falachefe.workflows.conversation.TurnId;
import br.app.falachefe.workflows.conversation.TurnRef;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Results of model and tool calls, stored once per turn, generation and step; a re-run reads them instead of asking. */
@Component
public class TurnSteps {
    private final JdbcClient jdbc;

    public TurnSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<String> find(TurnRef ref, String step) {
        return jdbc.sql("select result from turn_step"
                        + " where turn_id = :turn and generation = :generation and step = :step")
                .param("turn", ref.turn().value())
                .param("generation", ref.generation())
                .param("step", step)
                .query(String.class)
                .optional();
    }

    /** Stores a result unless the step has one, and answers what is stored: the first writer wins. */
    public String record(TurnRef ref, String step, String json) {
        jdbc.sql("""
                        insert into turn_step (turn_id, generation, step, result)
                        values (:turn, :generation, :step, cast(:json as jsonb)) on conflict do nothing
                        """)
                .param("turn", ref.turn().value())
                .param("generation", ref.generation())
                .param("step", step)
                .param("json", json)
                .update();
        return find(ref, step).orElseThrow();
    }

    /** Carries what was done before a turn was parked into the generation that takes it up again. */
    void carryOver(TurnId turn, int from, int to) {
        jdbc.sql("""
                        insert into turn_step (turn_id, generation, step, result)
                        select turn_id, :to, step, result from turn_step where turn_id = :turn and generation = :from
                        on conflict do nothing
                        """)
                .param("turn", turn.value())
                .param("from", from)
                .param("to", to)
                .update();
    }
}
