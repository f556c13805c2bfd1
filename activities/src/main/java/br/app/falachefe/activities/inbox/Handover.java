package br.app.falachefe.activities.inbox;

import br.app.falachefe.workflows.conversation.Arrival;
import br.app.falachefe.workflows.message.ConversationId;
import java.util.List;

/** Everything that is to be announced of one chat; whoever holds it holds the lease of its conversation. */
public record Handover(ConversationId conversation, List<Arrival> arrivals) {
    public Handover {
        arrivals = List.copyOf(arrivals);
    }
}
