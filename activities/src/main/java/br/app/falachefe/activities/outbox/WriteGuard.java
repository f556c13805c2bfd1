package br.app.falachefe.activities.outbox;

/**
 * Asked by the gateway once it is connected, right before the first byte of a message is written: a process that was
 * stopped since its claim must not send.
 */
@FunctionalInterface
public interface WriteGuard {
    void beforeWrite() throws ClaimTooOldException;
}
