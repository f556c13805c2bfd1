package br.app.falachefe.app.operator;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** How long the assistant shall be silent. */
record PauseOrder(
        @Schema(description = "Minutes of silence; without it, until somebody resumes", example = "120")
        @Min(1)
        @Max(MOST_MINUTES)
        @Nullable
        Integer minutes) {
    /** Thirty days. */
    static final int MOST_MINUTES = 43_200;

    static final PauseOrder UNTIL_RESUMED = new PauseOrder(null);
}
