package br.app.falachefe.simulator.model.chat;

/** Who speaks in a message; "developer" counts as {@link #SYSTEM}. */
public enum Role {
    SYSTEM,
    USER,
    ASSISTANT,
    TOOL
}
