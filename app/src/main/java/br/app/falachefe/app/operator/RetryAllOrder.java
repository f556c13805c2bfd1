package br.app.falachefe.app.operator;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which parked turns of all conversations are tried again. */
record RetryAllOrder(
        @Schema(description = "Turns parked at or after this instant", example = "2026-11-24T09:00:00Z")
        @NotNull(message = "is missing")
        @Nullable
        Instant since) {}
