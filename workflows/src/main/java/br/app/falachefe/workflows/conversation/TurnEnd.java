package br.app.falachefe.workflows.conversation;

/** How one run through a turn ended. */
sealed interface TurnEnd {

    /** Closed or parked; the chat stands like this now. */
    record Settled(Standing standing) implements TurnEnd {}

    /** The turn has moved on without us: PostgreSQL is asked again what is open. */
    record MovedOn() implements TurnEnd {}
}
