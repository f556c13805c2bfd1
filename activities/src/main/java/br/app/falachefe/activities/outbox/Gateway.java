package br.app.falachefe.activities.outbox;

import br.app.falachefe.workflows.message.Address;
import br.app.falachefe.workflows.message.MessageId;
import java.util.List;

/** The way to the customers' phones. */
public interface Gateway {

    /** Sends at most once: never repeats a request that may have been read. */
    SendAnswer send(OutboundPart part, WriteGuard guard);

    /** Looks for a message that may have left. */
    Trace find(TrackId track);

    /** Shows the customer that somebody is writing; a courtesy that never fails. */
    void typing(Address address);

    /** Shows the customer that we have read; a courtesy that never fails. */
    void markRead(List<MessageId> messages);

    InstanceStatus instance();
}
