package br.app.falachefe.activities.inbox;

import br.app.falachefe.workflows.message.ConversationId;
import br.app.falachefe.workflows.message.MessageId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Stands for the rows of what we sent: told which ids are ours, it remembers what it was shown. */
final class FakeEvidence implements OutboundEvidence {
    final Set<MessageId> ours = new HashSet<>();
    final List<InboundEvent> shown = new ArrayList<>();
    final List<ConversationId> inDoubt = new ArrayList<>();

    @Override
    public boolean knows(MessageId id) {
        return ours.contains(id);
    }

    @Override
    public List<ConversationId> echoed(InboundEvent.Echo echo) {
        shown.add(echo);
        return inDoubt;
    }

    @Override
    public List<ConversationId> received(InboundEvent.Receipt receipt) {
        shown.add(receipt);
        return inDoubt;
    }
}
