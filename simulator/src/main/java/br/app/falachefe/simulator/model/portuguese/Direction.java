package br.app.falachefe.simulator.model.portuguese;

/** Which way money moved, as far as the words say. */
public enum Direction {
    INCOME,
    EXPENSE,
    UNKNOWN
}
