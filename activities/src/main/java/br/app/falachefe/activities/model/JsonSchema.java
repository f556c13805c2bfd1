package br.app.falachefe.activities.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Form of a JSON object that the model must keep to: strict, every property required, nothing besides. */
public record JsonSchema(Map<String, Object> value) {
    public JsonSchema {
        // Keeps the order, which the model reads.
        value = Collections.unmodifiableMap(new LinkedHashMap<>(value));
    }
}
