package br.app.falachefe.workflows.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Argument of the signals {@code retryReply} and {@code skipReply}. Without a turn id it means all parked turns, so that
 * one batch serves many chats.
 *
 * @param since only turns parked at or after this instant
 * @param sendAgain the operator's explicit yes to send a part once more although it may have left twice already
 */
public record OperatorOrder(
        @Nullable TurnId turnId, @Nullable Instant since, boolean sendAgain) {

    /** All parked turns of the chat. */
    static final OperatorOrder ALL = new OperatorOrder(null, null, false);
}
