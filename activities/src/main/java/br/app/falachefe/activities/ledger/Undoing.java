package br.app.falachefe.activities.ledger;

/** How taking an entry back ended. */
public sealed interface Undoing {

    record Undone(Entry entry) implements Undoing {}

    record NoSuchEntry() implements Undoing {}

    record AlreadyUndone(Entry entry) implements Undoing {}
}
