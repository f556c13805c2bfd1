package br.app.falachefe.workflows.conversation;

import br.app.falachefe.workflows.message.ConversationId;
import java.util.List;

/** Asks for the next turn of a chat. {@code queued} are the sequences the workflow holds, to learn which it may drop. */
public record OpenTurn(ConversationId conversation, List<Long> queued) {
    public OpenTurn {
        queued = List.copyOf(queued);
    }
}
