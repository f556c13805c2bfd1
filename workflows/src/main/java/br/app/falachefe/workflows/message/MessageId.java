package br.app.falachefe.workflows.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** WhatsApp's own id of one message, bare (without the owner's number in front of it). */
public record MessageId(@JsonValue String value) {
    @JsonCreator
    public MessageId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A message id must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
