package br.app.falachefe.activities.overview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why the assistant is silent in a chat.
 *
 * @param reason {@code takeover}, {@code operator} or {@code human}
 * @param until null where only somebody's word ends it
 */
public record PauseView(
        String reason, Instant since, @Nullable Instant until) {}
