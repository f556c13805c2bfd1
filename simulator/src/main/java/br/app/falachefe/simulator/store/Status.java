package br.app.falachefe.simulator.store;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a message has come, as the ticks show it. */
public enum Status {
    PENDING,
    SENT,
    DELIVERED,
    READ,
    FAILED;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
