package br.app.falachefe.activities.overview;

import br.app.falachefe.workflows.failure.FailureType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a turn was parked.
 *
 * @param step activity type that failed, as the Web UI shows it
 * @param words the same in plain Portuguese
 * @param since null once the turn was taken up again
 */
public record TurnFailure(
        String step,
        FailureType type,
        String words,
        @Nullable Instant since) {}
