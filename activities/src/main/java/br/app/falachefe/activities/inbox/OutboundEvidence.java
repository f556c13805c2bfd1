package br.app.falachefe.activities.inbox;

import br.app.falachefe.workflows.message.ConversationId;
import br.app.falachefe.workflows.message.MessageId;
import java.util.List;

/**
 * What webhooks prove about messages that we sent. Called inside the ingress transaction; changes compare and set, and a
 * status only rises.
 */
public interface OutboundEvidence {

    /** Whether the id belongs to a message that we sent. */
    boolean knows(MessageId id);

    /** Answers the conversations in which a part that was unsure is now known to have left. */
    List<ConversationId> echoed(InboundEvent.Echo echo);

    /** Answers the conversations in which a part that was unsure is now known to have left. */
    List<ConversationId> received(InboundEvent.Receipt receipt);
}
