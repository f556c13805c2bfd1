package br.app.falachefe.activities.model;

import java.util.List;

/** What the model answered: words, or the wish to use tools. */
public sealed interface ModelAnswer {
    ModelUsage usage();

    /** Free text, or JSON where the request carried a schema. Never blank. */
    record Said(String text, ModelUsage usage) implements ModelAnswer {}

    /** Never empty. */
    record Asked(List<ModelToolCall> calls, ModelUsage usage) implements ModelAnswer {
        public Asked {
            calls = List.copyOf(calls);
        }
    }
}
