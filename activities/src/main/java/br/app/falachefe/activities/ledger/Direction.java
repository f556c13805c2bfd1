package br.app.falachefe.activities.ledger;

/** Whether money came in or went out. */
public enum Direction {
    INCOME,
    EXPENSE
}
