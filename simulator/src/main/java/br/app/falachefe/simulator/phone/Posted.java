package br.app.falachefe.simulator.phone;

import br.app.falachefe.simulator.webhook.Delivered;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Answer to whoever wrote on a phone.
 *
 * @param webhookStatus what the product answered first; 0 = nothing
 * @param webhookBody what it said, for raw bodies only
 */
@JsonNaming(SnakeCaseStrategy.class)
record Posted(
        @Nullable String messageid,
        int webhookStatus,
        @Nullable String webhookError,
        @Nullable String webhookBody) {
    static Posted of(String messageid, Delivered delivered) {
        return new Posted(messageid, delivered.status(), delivered.error(), null);
    }

    static Posted raw(Delivered delivered) {
        return new Posted(null, delivered.status(), delivered.error(), delivered.body());
    }
}
