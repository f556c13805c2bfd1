package br.app.falachefe.bench.wire;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * A message as it stands on a phone.
 *
 * @param incoming from the customer
 * @param trackId label that the product gave it; empty on what customers write
 * @param accepted the product's door has said 2xx to it; false for its own messages
 */
public record PhoneMessage(
        String messageid, String chat, boolean incoming, String text, Instant at, String trackId, boolean accepted) {
    private static final int REDIRECT = 300;

    static PhoneMessage of(JsonNode entry) {
        var incoming = entry.path("direction").asString("").equals("in");
        return new PhoneMessage(
                entry.path("messageid").asString(""),
                entry.path("chat").asString(""),
                incoming,
                entry.path("text").asString(""),
                Instant.ofEpochMilli(entry.path("at").asLong(0)),
                entry.path("track_id").asString(""),
                incoming && isAccepted(entry));
    }

    /** The last answer of the door, or an earlier one that already gave the message its second tick. */
    private static boolean isAccepted(JsonNode entry) {
        var last = entry.path("webhook_status").asInt(0);
        return last >= 200 && last < REDIRECT
                || entry.path("status").asString("").equals("delivered");
    }
}
