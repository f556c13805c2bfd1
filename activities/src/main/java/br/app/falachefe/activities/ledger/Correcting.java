package br.app.falachefe.activities.ledger;

/** How a correction ended. */
public sealed interface Correcting {

    record Corrected(Entry before, Entry after) implements Correcting {}

    record NoSuchEntry() implements Correcting {}

    /** An undone entry stays as it was. */
    record WasUndone(Entry entry) implements Correcting {}

    /** The entry is already as it should be. */
    record NothingToChange(Entry entry) implements Correcting {}
}
