package br.app.falachefe.deploy.monitoring;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** One picture of a dashboard. */
record Panel(String dashboard, JsonNode content) {
    /** The last words of a description whose panel shows nothing while all is well. */
    static final String MAY_BE_EMPTY = "Normalmente vazio.";

    String title() {
        return text("title");
    }

    String description() {
        return text("description");
    }

    String text(String key) {
        return content.path(key).asString("");
    }

    /** Words only. */
    boolean isText() {
        return text("type").equals("text");
    }

    boolean mayBeEmpty() {
        return description().endsWith(MAY_BE_EMPTY);
    }

    JsonNode defaults() {
        return content.path("fieldConfig").path("defaults");
    }

    /** Where its colours change; the first colour has no border. */
    List<Double> thresholds() {
        return defaults().path("thresholds").path("steps").values().stream()
                .filter(step -> step.path("value").isNumber())
                .map(step -> step.path("value").asDouble())
                .toList();
    }

    List<Query> queries() {
        return content.path("targets").values().stream()
                .map(target -> new Query(
                        this,
                        target.path("refId").asString(""),
                        target.path("expr").asString(""),
                        target.path("legendFormat").asString("")))
                .toList();
    }

    @Override
    public String toString() {
        return dashboard + ": " + title();
    }
}
