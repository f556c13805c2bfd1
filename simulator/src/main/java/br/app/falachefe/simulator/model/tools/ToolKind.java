package br.app.falachefe.simulator.model.tools;

/** What a tool is for, as far as its schema says. */
public enum ToolKind {
    RECORD,
    LIST,
    BALANCE,
    CORRECT,
    UNDO,
    /** Reads something else and changes nothing. */
    LOOK,
    /** Changes something else. */
    CHANGE
}
