package br.app.falachefe.local;

import java.net.URI;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The operator API, from outside. */
final class Operator {
    private final URI app;
    private final Map<String, String> key;

    Operator(URI app, String key) {
        this.app = app;
        this.key = Map.of("Authorization", "Bearer " + key);
    }

    JsonNode get(String path) {
        return Http.get(app.resolve(path), key).json();
    }

    Http.Answer post(String path, Object body) {
        return Http.post(app.resolve(path), Http.JSON.writeValueAsString(body), key);
    }
}
