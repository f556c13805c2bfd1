package br.app.falachefe.activities.inbox;

/** Reads a webhook body that was put aside, as the gateway's package reads it at the door. */
@FunctionalInterface
public interface EventReader {

    /** @param body the whole webhook without its token */
    InboundEvent read(String body);
}
