package br.app.falachefe.activities.inbox;

/** Hears what became of webhooks that were put aside, once each has been kept: they too want to be dispatched. */
@FunctionalInterface
public interface AcceptanceListener {
    void accepted(Acceptance acceptance);
}
