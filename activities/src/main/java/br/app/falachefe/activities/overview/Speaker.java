package br.app.falachefe.activities.overview;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who said something in a chat; a person writes on the business phone or through the operator API. */
public enum Speaker {
    CUSTOMER,
    ASSISTANT,
    PERSON;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Speaker ofColumn(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
