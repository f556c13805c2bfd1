package br.app.falachefe.activities.inbox;

import java.util.Locale;

/** Why an event becomes no message to answer; the wire name stands in webhook answers and in counters. */
public enum IgnoreReason {
    GROUP,
    NEWSLETTER,
    BROADCAST,
    FROM_ME,
    OTHER_INSTANCE,
    OTHER_OWNER,
    HISTORY,
    UNKNOWN_EVENT,
    UNKNOWN_UPDATE,
    OWN_RECEIPT,
    OWN_TYPING,
    PROTOCOL,
    NO_CHAT,
    NO_MESSAGE_ID,
    NO_CONTENT,
    LATE,
    TAKEOVER,
    ECHO,
    RECEIPT,
    CONNECTION,
    TYPING;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
