package br.app.falachefe.simulator.store;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** {@code in} = from the customer, {@code out} = to the customer. */
public enum Direction {
    IN,
    OUT;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
