package br.app.falachefe.deploy.monitoring;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A rule that tells people something. */
record Alert(String name, String expression, JsonNode content) {
    private static final Pattern COMPARED =
            Pattern.compile("(?:[<>]=?|[!=]=) *(\\d+(?:\\.\\d+)?(?: *\\* *\\d+(?:\\.\\d+)?)*)");

    static List<Alert> all() {
        return rules().filter(rule -> rule.has("alert"))
                .map(rule -> new Alert(
                        rule.path("alert").asString(), rule.path("expr").asString(), rule))
                .toList();
    }

    /** Names of the series that rules compute. */
    static List<String> recorded() {
        return rules().filter(rule -> rule.has("record"))
                .map(rule -> rule.path("record").asString())
                .toList();
    }

    /** All rules, those that tell and those that compute. */
    static Stream<JsonNode> rules() {
        return Shipped.rules().stream()
                .flatMap(file -> Shipped.yaml(file).path("groups").values().stream())
                .flatMap(group -> group.path("rules").values().stream());
    }

    boolean isNamedIn(String text) {
        return Pattern.compile("\\b" + name + "\\b").matcher(text).find();
    }

    /** The numbers that its expression compares with: {@code 14 * 86400} is one. Whether somebody is there at all has none. */
    List<Double> borders() {
        if (expression.startsWith("absent(")) {
            return List.of();
        }
        return COMPARED.matcher(expression)
                .results()
                .map(match -> Arrays.stream(match.group(1).split("\\*"))
                        .mapToDouble(Double::parseDouble)
                        .reduce(1, (a, b) -> a * b))
                .toList();
    }

    /** Whether a picture with these borders changes colour where this alert does; a picture may count in hours or days. */
    boolean agreesWith(List<Double> thresholds) {
        return borders().isEmpty()
                || borders().stream()
                        .anyMatch(border -> thresholds.stream()
                                .anyMatch(threshold -> Stream.of(1, 3_600, 86_400)
                                                .anyMatch(unit -> Math.abs(threshold * unit - border) < 1e-9)
                                        || border == 0 && threshold == 1));
    }
}
