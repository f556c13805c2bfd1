package br.app.falachefe.activities.inbox;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How old a message was when it reached our door, judged there once. A message from the future is as old as one of now. */
enum Age {
    FRESH,
    DELAYED,
    LATE;

    static Age of(@Nullable Instant sentAt, Instant receivedAt, InboxProperties properties) {
        Duration age = Duration.between(sentAt(sentAt, receivedAt), receivedAt);
        if (age.compareTo(properties.late()) > 0) {
            return LATE;
        }
        return age.compareTo(properties.delayed()) > 0 ? DELAYED : FRESH;
    }

    /** What the row says of it, for the answer that apologises and for the operator's list. */
    @Nullable
    String reason() {
        return switch (this) {
            case FRESH -> null;
            case DELAYED -> "delayed";
            case LATE -> "late";
        };
    }

    /** When a message was sent, as far as that can be believed. */
    static Instant sentAt(@Nullable Instant said, Instant receivedAt) {
        return said == null || said.isAfter(receivedAt) ? receivedAt : said;
    }
}
