package br.app.falachefe.activities.ledger;

/** How a recording ended. */
public sealed interface Recording {

    record Recorded(Entry entry) implements Recording {}

    /** The same source has written down just this before; nothing was added. */
    record AlreadyThere(Entry entry) implements Recording {}
}
