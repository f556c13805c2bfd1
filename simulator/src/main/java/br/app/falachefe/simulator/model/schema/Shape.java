package br.app.falachefe.simulator.model.schema;

import br.app.falachefe.simulator.model.portuguese.Concepts;
import br.app.falachefe.simulator.model.portuguese.Phrase;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A named place in a JSON schema with references resolved; {@code required} says whether the object around it needs it. */
public record Shape(String name, JsonNode node, JsonNode root, boolean nullable, boolean required) {

    public static Shape root(JsonNode schema) {
        return of("", schema, schema, true);
    }

    private static Shape of(String name, JsonNode node, JsonNode root, boolean required) {
        var resolved = resolve(node, root);
        var description = node.path("description").asString("");
        for (var word : List.of("anyOf", "oneOf")) {
            if (resolved.path(word).isArray()) {
                return choose(name, resolved.path(word), root, required, description);
            }
        }
        if (resolved.path("allOf").size() == 1) {
            return of(name, resolved.path("allOf").get(0), root, required);
        }
        return new Shape(name, resolved, root, types(resolved).contains("null"), required);
    }

    private static Shape choose(String name, JsonNode options, JsonNode root, boolean required, String description) {
        var nullable = false;
        JsonNode chosen = options.path(0);
        for (int i = options.size() - 1; i >= 0; i--) {
            var option = resolve(options.get(i), root);
            if (option.path("type").asString("").equals("null")) {
                nullable = true;
            } else {
                chosen = option;
            }
        }
        if (chosen instanceof ObjectNode object && object.path("description").isMissingNode()) {
            chosen = object.deepCopy().put("description", description);
        }
        var inner = of(name, chosen, root, required);
        return new Shape(name, inner.node(), root, nullable || inner.nullable(), required);
    }

    private static JsonNode resolve(JsonNode node, JsonNode root) {
        var resolved = node;
        for (int depth = 0; depth < 16 && resolved.path("$ref").isString(); depth++) {
            var pointer = resolved.path("$ref").asString();
            resolved = pointer.startsWith("#") ? root.at(pointer.substring(1)) : resolved.path("$none");
        }
        return resolved;
    }

    private static List<String> types(JsonNode node) {
        var type = node.path("type");
        return type.isArray() ? type.values().stream().map(JsonNode::asString).toList() : List.of(type.asString(""));
    }

    public String type() {
        var known = types(node).stream()
                .filter(type -> !type.isEmpty() && !type.equals("null"))
                .findFirst();
        return known.orElseGet(() -> {
            if (node.has("properties")) {
                return "object";
            }
            return node.has("items") ? "array" : "string";
        });
    }

    /** Name and description as folded words. */
    public String words() {
        return Concepts.spoken(name) + " " + Phrase.fold(description());
    }

    public String description() {
        return node.path("description").asString("");
    }

    public List<JsonNode> options() {
        if (node.has("const")) {
            return List.of(node.get("const"));
        }
        return node.path("enum").values().stream()
                .filter(value -> !value.isNull())
                .toList();
    }

    public List<Shape> properties() {
        var required =
                node.path("required").values().stream().map(JsonNode::asString).toList();
        var properties = new ArrayList<Shape>();
        node.path("properties")
                .properties()
                .forEach(property -> properties.add(
                        of(property.getKey(), property.getValue(), root, required.contains(property.getKey()))));
        return properties;
    }

    public Shape items() {
        return of(name, node.path("items"), root, true);
    }
}
