package br.app.falachefe.activities.outbox;

/** Whether the one apology of a turn is still to be sent; a turn that is parked again apologises no second time. */
public enum Apology {
    OWED,
    SETTLED
}
