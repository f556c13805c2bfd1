package br.app.falachefe.activities.model;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down what each call of the model cost, per turn. */
@Component
class ModelCalls {
    private final JdbcClient jdbc;

    ModelCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void record(ModelRequest request, ModelUsage usage, Duration took, OptionalLong costMicros) {
        jdbc.sql("""
                        insert into model_call (turn_id, purpose, model, prompt_tokens, cached_tokens, completion_tokens,
                            cost_micros, took_millis)
                        values (:turn, :purpose, :model, :prompt, :cached, :completion, :cost, :took)
                        """)
                .param("turn", request.turn() == null ? null : request.turn().value())
                .param("purpose", request.purpose().name().toLowerCase(Locale.ROOT))
                .param("model", usage.model())
                .param("prompt", usage.prompt())
                .param("cached", usage.cached())
                .param("completion", usage.completion())
                .param("cost", costMicros.isPresent() ? costMicros.getAsLong() : null)
                .param("took", took.toMillis())
                .update();
    }
}
