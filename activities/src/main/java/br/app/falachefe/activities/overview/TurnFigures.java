package br.app.falachefe.activities.overview;

import br.app.falachefe.activities.outbox.PartStates;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one turn did and what it took.
 *
 * @param state {@code open}, {@code parked} or {@code closed}
 * @param confidence probability between 0 and 1 that the intent is right
 * @param stage who decided: {@code local}, {@code model}, {@code sticky} or {@code unsure}
 * @param secondsToAnswer from our keeping the first message to the gateway's taking the first part
 * @param thoughts how often the turn was thought over, because the customer went on writing
 * @param costReais null where no price is configured for the model
 */
public record TurnFigures(
        String id,
        String state,
        @Nullable String agent,
        @Nullable String intent,
        @Nullable Double confidence,
        @Nullable String stage,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Double secondsToAnswer,
        int thoughts,
        int modelCalls,
        long promptTokens,
        long completionTokens,
        @Nullable BigDecimal costReais,
        PartStates parts,
        @Nullable TurnFailure failure) {}
