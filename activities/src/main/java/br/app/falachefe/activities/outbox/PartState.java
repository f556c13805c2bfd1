package br.app.falachefe.activities.outbox;

import java.util.Locale;

/** Where one part of an answer stands; {@code SENT} is final, because nothing takes a message back from a phone. */
public enum PartState {
    PREPARED,
    SENDING,
    SENT,
    FAILED,
    UNSURE,
    LEFT_TO_PERSON;

    /** The value of the column {@code outbound_message.state}. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PartState ofColumn(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
