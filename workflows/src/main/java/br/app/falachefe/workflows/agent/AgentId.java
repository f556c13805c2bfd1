package br.app.falachefe.workflows.agent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Role of an agent, such as {@code cashflow}; which agents exist is known to the activities only. */
public record AgentId(@JsonValue String value) {
    @JsonCreator
    public AgentId {
        if (!value.matches("[a-z][a-z_]{1,39}")) {
            throw new IllegalArgumentException("Not the id of an agent: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
