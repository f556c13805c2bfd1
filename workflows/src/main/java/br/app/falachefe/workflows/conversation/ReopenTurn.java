package br.app.falachefe.workflows.conversation;

import br.app.falachefe.workflows.message.ConversationId;
import java.util.List;

/** Asks for the oldest parked turn that an operator's order means, open again; {@code queued} as in {@link OpenTurn}. */
public record ReopenTurn(ConversationId conversation, OperatorOrder order, List<Long> queued) {
    public ReopenTurn {
        queued = List.copyOf(queued);
    }
}
