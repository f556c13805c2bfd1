package br.app.falachefe.activities.inbox;

import java.util.Locale;

/** Where an inbound row stands; {@code WAITING} and {@code IN_TURN} are open, the rest is closed for good. */
public enum InboundState {
    WAITING,
    IN_TURN,
    ANSWERED,
    PARKED,
    LEFT_TO_PERSON,
    NO_ANSWER_NEEDED;

    /** The value of the column {@code inbound_message.state}. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
