package br.app.falachefe.simulator.model.web;

import org.jspecify.annotations.Nullable;

/** Any key opens the simulated model, as long as there is one. */
final class BearerKey {
    private BearerKey() {}

    static void require(@Nullable String authorization) {
        if (authorization == null || !authorization.matches("(?i)Bearer\\s+\\S+.*")) {
            throw ApiFailure.unauthorized();
        }
    }
}
