package br.app.falachefe.simulator.model.web;

import br.app.falachefe.simulator.model.chat.ToolChoice;
import br.app.falachefe.simulator.model.chat.ToolSpec;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads the tools of a request and whether they must be used. */
final class ToolReader {
    private static final String NAME = "[a-zA-Z0-9_-]{1,64}";

    private ToolReader() {}

    static List<ToolSpec> tools(JsonNode tools) {
        var read = new ArrayList<ToolSpec>();
        for (int i = 0; i < tools.size(); i++) {
            read.add(tool(tools.get(i), "tools[" + i + "]"));
        }
        return read;
    }

    private static ToolSpec tool(JsonNode tool, String param) {
        var function = tool.path("function");
        var name = function.path("name").asString("");
        if (!tool.path("type").asString("").equals("function")) {
            throw ApiFailure.badRequest(
                    "Invalid value: only tools of type 'function' are supported.", param + ".type", "invalid_value");
        }
        if (!name.matches(NAME)) {
            throw ApiFailure.badRequest(
                    "Invalid '" + param + ".function.name': string does not match pattern '^" + NAME + "$'.",
                    param + ".function.name",
                    "invalid_value");
        }
        var parameters = function.path("parameters").isObject()
                ? function.path("parameters")
                : JsonNodeFactory.instance.objectNode();
        if (function.path("strict").asBoolean(false)) {
            StrictSchemas.check("function '" + name + "'", parameters, param + ".function.parameters");
        }
        return new ToolSpec(name, function.path("description").asString(""), parameters);
    }

    static ToolChoice choice(JsonNode choice, List<ToolSpec> tools) {
        if (choice.isMissingNode() || choice.isNull()) {
            return new ToolChoice.Auto();
        }
        if (tools.isEmpty()) {
            throw ApiFailure.badRequest(
                    "Invalid value for 'tool_choice': 'tool_choice' is only allowed when 'tools' are specified.",
                    "tool_choice",
                    null);
        }
        if (choice.isObject()) {
            return named(choice.path("function").path("name").asString(""), tools);
        }
        return switch (choice.asString("")) {
            case "auto" -> new ToolChoice.Auto();
            case "none" -> new ToolChoice.None();
            case "required" -> new ToolChoice.Required();
            default ->
                throw ApiFailure.badRequest(
                        "Invalid value for 'tool_choice'. Supported values are: 'none', 'auto', and 'required'.",
                        "tool_choice",
                        "invalid_value");
        };
    }

    private static ToolChoice named(String name, List<ToolSpec> tools) {
        if (tools.stream().noneMatch(tool -> tool.name().equals(name))) {
            throw ApiFailure.badRequest(
                    "Tool choice '" + name + "' not found in 'tools' parameter.", "tool_choice", null);
        }
        return new ToolChoice.Named(name);
    }
}
