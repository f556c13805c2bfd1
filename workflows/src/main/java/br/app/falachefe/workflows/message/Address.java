package br.app.falachefe.workflows.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Where a chat can be reached: a phone ({@code 5521988887777@s.whatsapp.net}) or an unresolved LID
 * ({@code 555566667777888@lid}), always with its suffix and without a device part. A LID looks like a phone
 * number, so only the suffix tells them apart.
 */
public record Address(@JsonValue String value) {
    public static final String PHONE = "@s.whatsapp.net";
    public static final String LID = "@lid";

    @JsonCreator
    public Address {
        if (!value.matches("\\d{3,20}(@s\\.whatsapp\\.net|@lid)")) {
            throw new IllegalArgumentException("Neither a phone nor a LID address");
        }
    }

    public boolean isPhone() {
        return value.endsWith(PHONE);
    }

    /** The digits before the suffix. */
    public String digits() {
        return value.substring(0, value.indexOf('@'));
    }

    /** Masked, because addresses are personal data and end up in logs. */
    @Override
    public String toString() {
        String digits = digits();
        return "…" + digits.substring(Math.max(0, digits.length() - 4)) + (isPhone() ? PHONE : LID);
    }
}
