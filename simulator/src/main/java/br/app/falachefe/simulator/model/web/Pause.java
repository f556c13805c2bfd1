package br.app.falachefe.simulator.model.web;

import java.time.Duration;

/** Waits as a slow model does; a client that hangs up ends nothing. */
final class Pause {
    private Pause() {}

    static void of(Duration delay) {
        if (!delay.isPositive()) {
            return;
        }
        try {
            Thread.sleep(delay);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw ApiFailure.serverError();
        }
    }
}
