package br.app.falachefe.activities.whatsapp;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Takes out of a body what must not be kept (secrets) and what cannot be kept (NUL, halves of surrogate pairs). */
final class CleanTree {
    private static final Set<String> SECRETS = Set.of("token", "admintoken", "openai_apikey");
    private static final int REPLACEMENT = 0xFFFD;

    private CleanTree() {}

    static ObjectNode of(JsonNode object) {
        ObjectNode clean = JsonNodeFactory.instance.objectNode();
        object.properties().stream()
                .filter(property -> !SECRETS.contains(property.getKey()))
                .forEach(property -> clean.set(text(property.getKey()), node(property.getValue())));
        return clean;
    }

    private static JsonNode node(JsonNode node) {
        if (node.isObject()) {
            return of(node);
        }
        if (node.isArray()) {
            ArrayNode clean = JsonNodeFactory.instance.arrayNode(node.size());
            node.forEach(element -> clean.add(node(element)));
            return clean;
        }
        return node.isString() ? StringNode.valueOf(text(node.stringValue())) : node;
    }

    private static String text(String text) {
        if (text.chars().noneMatch(unit -> unit == 0 || Character.isSurrogate((char) unit))) {
            return text;
        }
        int[] kept = text.codePoints()
                .map(point -> point == 0 || isHalfPair(point) ? REPLACEMENT : point)
                .toArray();
        return new String(kept, 0, kept.length);
    }

    private static boolean isHalfPair(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
