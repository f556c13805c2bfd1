package br.app.falachefe.workflows.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a chat stands according to PostgreSQL, derived anew by each activity that settles something.
 *
 * @param failedSince when the oldest turn that is still parked was parked
 * @param why what went wrong with that turn, in plain Portuguese and without the customer's words
 */
public record Standing(
        ReplyState state,
        int parkedTurns,
        @Nullable Instant failedSince,
        @Nullable String why) {}
