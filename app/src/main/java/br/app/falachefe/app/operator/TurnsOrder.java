package br.app.falachefe.app.operator;

import br.app.falachefe.workflows.conversation.OperatorOrder;
import br.app.falachefe.workflows.conversation.TurnId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which parked turns of a conversation are meant; without any field, all of them. */
record TurnsOrder(
        @Schema(
                description = "One turn, as the conversation's detail names it",
                type = "string",
                example = "mfrggzdfmztwq2lknnwg23tpob:3EB0C767D26A1D5F2C4A")
        @Nullable
        TurnId turnId,

        @Schema(description = "Only turns parked at or after this instant", example = "2026-11-24T09:00:00Z") @Nullable
        Instant since,

        @Schema(
                description = "Your explicit yes to send a part once more although it may have left twice already",
                example = "false")
        @Nullable
        Boolean sendAgain) {
    static final TurnsOrder ALL = new TurnsOrder(null, null, null);

    OperatorOrder order() {
        return new OperatorOrder(turnId, Since.checked(since), Boolean.TRUE.equals(sendAgain));
    }
}
