package br.app.falachefe.simulator.model.tools;

import tools.jackson.databind.JsonNode;

/** A call that the text asks for. */
public record PlannedCall(String tool, ToolKind kind, JsonNode arguments) {
    public boolean changes() {
        return switch (kind) {
            case RECORD, CORRECT, UNDO, CHANGE -> true;
            case LIST, BALANCE, LOOK -> false;
        };
    }
}
