package br.app.falachefe.workflows.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One turn of a chat: conversation id and the id of the first message it takes, joined by a colon. */
public record TurnId(@JsonValue String value) {
    @JsonCreator
    public TurnId {
        if (value.indexOf(':') != 26) {
            throw new IllegalArgumentException("Not the id of a turn: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
