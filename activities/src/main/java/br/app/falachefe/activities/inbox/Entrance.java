package br.app.falachefe.activities.inbox;

/** What the gateway may be told of a webhook. */
public sealed interface Entrance {

    /** Decided and, where there was something to keep, kept. */
    record Decided(Acceptance acceptance) implements Entrance {}

    /** Put aside until PostgreSQL is back; as good as accepted. */
    record PutAside() implements Entrance {}

    /** Nothing durable is left: the gateway has to come again. */
    record Unavailable() implements Entrance {}
}
