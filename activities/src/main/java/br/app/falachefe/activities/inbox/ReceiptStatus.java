package br.app.falachefe.activities.inbox;

import java.util.Locale;

/** What WhatsApp tells of a message of ours, lowest first; a status only rises. */
public enum ReceiptStatus {
    PENDING,
    DELIVERED,
    READ,
    PLAYED;

    /** The value of the column {@code outbound_message.receipt}. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
