package br.app.falachefe.activities.outbox;

/** Whether messages were taken aside because PostgreSQL was away; until they are back, a takeover may be among them. */
@FunctionalInterface
public interface SpillFlag {
    boolean isSet();
}
