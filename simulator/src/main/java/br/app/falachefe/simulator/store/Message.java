package br.app.falachefe.simulator.store;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What was written, by whom, where and when.
 *
 * @param chat digits of the customer, of the group, or of a LID whose number nobody knows
 * @param at when it was written, in milliseconds
 * @param author digits of the writer
 * @param byOwner a person wrote it on the business phone
 * @param trackId label that the product gave it
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Message(
        String messageid,
        String chat,
        Direction direction,
        Kind kind,
        String text,
        long at,
        String name,
        String author,
        boolean byOwner,
        @Nullable String trackId,
        @Nullable String trackSource,
        @Nullable String replyTo) {

    /** The same words' owner and place, with another text under another id. */
    public Message renewed(String id, String changed, long when) {
        return new Message(
                id, chat, direction, kind, changed, when, name, author, byOwner, trackId, trackSource, replyTo);
    }

    /** Sent by the connected account, by a person or by the product. */
    public boolean fromMe() {
        return direction == Direction.OUT;
    }

    /** Sent by the product through the gateway. */
    public boolean byApi() {
        return fromMe() && !byOwner;
    }
}
