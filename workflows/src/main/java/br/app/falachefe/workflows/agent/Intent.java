package br.app.falachefe.workflows.agent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a customer wants, such as {@code cashflow_monitoring}; the set is open, because each agent brings its own. */
public record Intent(@JsonValue String value) {
    @JsonCreator
    public Intent {
        if (!value.matches("[a-z][a-z_]{1,39}")) {
            throw new IllegalArgumentException("Not an intent: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
