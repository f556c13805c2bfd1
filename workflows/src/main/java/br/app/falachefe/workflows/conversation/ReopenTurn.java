package br.app.falachefe.workflows.conversation;

import br.app.falachefe.workflows.message.ConversationId;
import java.util.List;

/**
 * Asks for the oldest parked turn that an operator's order means, open again.
 *
 * @param tried turns this order has taken up already, so that one that fails again is not taken up for ever
 * @param queued as in {@link OpenTurn}
 */
public record ReopenTurn(ConversationId conversation, OperatorOrder order, List<TurnId> tried, List<Long> queued) {
    public ReopenTurn {
        tried = List.copyOf(tried);
        queued = List.copyOf(queued);
    }
}
