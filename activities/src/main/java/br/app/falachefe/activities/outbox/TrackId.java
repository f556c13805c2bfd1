package br.app.falachefe.activities.outbox;

import br.app.falachefe.workflows.conversation.Sending;
import br.app.falachefe.workflows.conversation.TurnId;
import java.util.UUID;

/**
 * The label that a message carries through the gateway and back in its echo: the same for every attempt at a part. The row
 * adds which restore its turn came after, so that no answer that a restored database has forgotten is taken for it.
 */
public record TrackId(String value) {
    private static final String PERSON = "person-";

    static TrackId of(TurnId turn, int part) {
        return new TrackId(turn.value() + "/" + (part == Sending.APOLOGY ? "apology" : part));
    }

    /** A message that a person writes through the operator API. */
    static TrackId ofPerson() {
        return new TrackId(PERSON + UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value;
    }
}
