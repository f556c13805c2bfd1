package br.app.falachefe.simulator.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes small objects, reads samples and compares their structure. */
public final class Json {
    private static final JsonMapper JSON = new JsonMapper();

    private Json() {}

    /** An object from names and values in turn. */
    public static String of(Object... namesAndValues) {
        var object = JSON.createObjectNode();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            object.set((String) namesAndValues[at], JSON.valueToTree(namesAndValues[at + 1]));
        }
        return object.toString();
    }

    public static JsonNode sample(String name) {
        try (var file = Json.class.getResourceAsStream("/samples/" + name + ".json")) {
            return JSON.readTree(file);
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    /** Every path with the JSON type that stands there; the elements of an array share one path. */
    public static TreeMap<String, String> shape(JsonNode node) {
        var shape = new TreeMap<String, String>();
        collect("", node, shape);
        return shape;
    }

    private static void collect(String path, JsonNode node, TreeMap<String, String> shape) {
        shape.put(path, node.getNodeType().name());
        node.propertyStream().forEach(field -> collect(path + "." + field.getKey(), field.getValue(), shape));
        if (node.isArray()) {
            node.valueStream().forEach(element -> collect(path + "[]", element, shape));
        }
    }
}
