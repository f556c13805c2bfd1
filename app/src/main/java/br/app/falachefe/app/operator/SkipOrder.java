package br.app.falachefe.app.operator;

import br.app.falachefe.workflows.conversation.OperatorOrder;
import br.app.falachefe.workflows.conversation.TurnId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which parked turns are closed without an answer; without any field, all of them. */
record SkipOrder(
        @Schema(
                description = "One turn, as the conversation's detail names it",
                type = "string",
                example = "mfrggzdfmztwq2lknnwg23tpob:3EB0C767D26A1D5F2C4A")
        @Nullable
        TurnId turnId,

        @Schema(description = "Only turns parked at or after this instant", example = "2026-11-24T09:00:00Z") @Nullable
        Instant since) {
    static final SkipOrder ALL = new SkipOrder(null, null);

    OperatorOrder order() {
        return new OperatorOrder(turnId, Since.checked(since), false);
    }
}
