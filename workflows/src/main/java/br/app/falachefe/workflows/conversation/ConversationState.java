package br.app.falachefe.workflows.conversation;

import br.app.falachefe.workflows.message.ConversationId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Input of a run, of the run after it, and answer of the state query. It is a cache that saves work: PostgreSQL decides
 * what still needs an answer.
 *
 * @param queue messages that were announced and are not yet known to be in a turn
 * @param seen sequences announced lately, so that a repeated announcement starts no new quiet time; never suppresses a
 *     claim
 * @param orders operators' orders still to be carried out
 * @param lastActivity when something last happened in this chat
 */
public record ConversationState(
        ConversationId conversation,
        ConversationSettings settings,
        List<Arrival> queue,
        List<Long> seen,
        List<PendingOrder> orders,
        Standing standing,
        @Nullable Instant lastActivity,
        long turns) {
    public ConversationState {
        queue = List.copyOf(queue);
        seen = List.copyOf(seen);
        orders = List.copyOf(orders);
    }

    /** A chat that starts with its first signal. */
    public static ConversationState fresh(ConversationId conversation, ConversationSettings settings) {
        Standing calm = new Standing(ReplyState.OK, 0, null, null);
        return new ConversationState(conversation, settings, List.of(), List.of(), List.of(), calm, null, 0);
    }

    /** An operator's order that waits for the next turn boundary. */
    public record PendingOrder(Kind kind, OperatorOrder order) {
        public enum Kind {
            RETRY,
            SKIP
        }
    }
}
