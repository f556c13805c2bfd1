package br.app.falachefe.app.operator;

import br.app.falachefe.activities.classification.TryRouting.Tried;
import br.app.falachefe.workflows.agent.AgentId;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a text would go. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Classified(
        @Schema(description = "What the customer wants", example = "cashflow_monitoring")
        String intent,

        @Schema(description = "Who would answer; null where no agent is needed", example = "cashflow", nullable = true)
        @Nullable
        String agent,

        @Schema(description = "Probability that the intent is right", minimum = "0", maximum = "1", example = "0.97")
        double confidence,

        @Schema(
                description = "Who decided; unsure: the customer would be asked",
                allowableValues = {"local", "model", "sticky", "unsure"},
                example = "local")
        String stage) {

    static Classified of(Tried tried) {
        AgentId agent = tried.agent();
        return new Classified(
                tried.intent().value(),
                agent == null ? null : agent.value(),
                tried.confidence(),
                tried.stage().name().toLowerCase(Locale.ROOT));
    }
}
