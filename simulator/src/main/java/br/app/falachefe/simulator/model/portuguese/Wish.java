package br.app.falachefe.simulator.model.portuguese;

/** What a clause wants done with a ledger. */
public enum Wish {
    RECORD,
    LIST,
    BALANCE,
    CORRECT,
    UNDO,
    /** Anything else: a question, a greeting, a request about another subject. */
    OTHER
}
