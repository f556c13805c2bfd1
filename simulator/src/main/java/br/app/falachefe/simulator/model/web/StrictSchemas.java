package br.app.falachefe.simulator.model.web;

import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Refuses strict schemas that OpenAI would refuse: every object closed, every property required. */
final class StrictSchemas {
    private StrictSchemas() {}

    static void check(String what, JsonNode schema, String param) {
        if (!schema.path("type").asString("").equals("object")) {
            throw invalid(what, "schema must have type 'object'", param);
        }
        walk(what, schema, param);
    }

    private static void walk(String what, JsonNode node, String param) {
        if (node.path("properties").isObject()) {
            var extra = node.path("additionalProperties");
            if (!extra.isBoolean() || extra.asBoolean()) {
                throw invalid(what, "'additionalProperties' is required to be supplied and to be false", param);
            }
            var missing = new TreeSet<>(node.path("properties").propertyNames());
            node.path("required").values().forEach(name -> missing.remove(name.asString("")));
            if (!missing.isEmpty()) {
                throw invalid(
                        what,
                        "'required' is required to be supplied and to be an array including every key in properties."
                                + " Missing '" + missing.getFirst() + "'",
                        param);
            }
        }
        node.values().forEach(child -> {
            if (child.isContainer()) {
                walk(what, child, param);
            }
        });
    }

    private static ApiFailure invalid(String what, String why, String param) {
        var code = param.startsWith("tools") ? "invalid_function_parameters" : "invalid_json_schema";
        return ApiFailure.badRequest("Invalid schema for " + what + ": " + why + ".", param, code);
    }
}
