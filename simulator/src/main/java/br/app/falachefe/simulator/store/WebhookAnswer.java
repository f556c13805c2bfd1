package br.app.falachefe.simulator.store;

import org.jspecify.annotations.Nullable;

/**
 * One try to deliver an event to the product.
 *
 * @param at when it was answered, in milliseconds
 * @param event the provider's event type
 * @param status HTTP status, 0 = no answer
 * @param ms how long it took
 * @param attempt counted from 1
 */
public record WebhookAnswer(
        long at,
        String event,
        @Nullable String chat,
        @Nullable String messageid,
        int status,
        long ms,
        int attempt,
        @Nullable String error,
        String url)
        implements Recorded {

    public boolean accepted() {
        return status >= 200 && status < 300;
    }
}
