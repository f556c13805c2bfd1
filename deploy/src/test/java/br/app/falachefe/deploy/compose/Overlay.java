package br.app.falachefe.deploy.compose;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One Compose file laid over another: mappings are merged, lists grow, commands are replaced, services that extend others hold what those hold.
 * Source: docs.docker.com/reference/compose-file/merge and .../extension.
 */
final class Overlay {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> REPLACED = Set.of("command", "entrypoint", "test");
    private static final Set<String> MAPPINGS_OR_LISTS = Set.of("environment", "labels", "networks", "depends_on");

    private Overlay() {}

    static JsonNode merge(ComposeFile base, ComposeFile overlay) {
        ObjectNode over = overlay.content().deepCopy().asObject();
        ObjectNode services = JSON.objectNode();
        overlay.services().forEach(service -> services.set(service.name(), extended(overlay, service.settings())));
        over.set("services", services);
        return merged("", base.content().deepCopy(), over);
    }

    private static JsonNode extended(ComposeFile file, JsonNode settings) {
        JsonNode from = settings.path("extends");
        if (from.isMissingNode()) {
            return settings;
        }
        ComposeFile other =
                from.has("file") ? ComposeFile.read(from.path("file").asString()) : file;
        JsonNode inherited = other.service(from.path("service").asString()).settings();
        ObjectNode own = settings.deepCopy().asObject();
        own.remove("extends");
        return merged("", extended(other, inherited).deepCopy(), own);
    }

    private static JsonNode merged(String key, JsonNode base, JsonNode over) {
        if (over.has(ComposeTags.OVERRIDE)) {
            return over.path(ComposeTags.OVERRIDE);
        }
        if (over.isNull() || over.isMissingNode()) {
            return base;
        }
        if (MAPPINGS_OR_LISTS.contains(key) && (base.isObject() || over.isObject())) {
            return mapping(asMapping(key, base), asMapping(key, over), key.equals("environment"));
        }
        if (over.isObject() && (base.isObject() || base.isMissingNode())) {
            return mapping(base.isObject() ? base.asObject() : JSON.objectNode(), over.asObject(), false);
        }
        return base.isArray() && over.isArray() && !REPLACED.contains(key) ? list(key, base, over) : over;
    }

    /** @param nullCounts whether a key without a value is one: a variable that is passed on */
    private static JsonNode mapping(ObjectNode base, ObjectNode over, boolean nullCounts) {
        over.properties().forEach(entry -> {
            String key = entry.getKey();
            if (entry.getValue().has(ComposeTags.RESET)) {
                base.remove(key);
            } else if (nullCounts && entry.getValue().isNull()) {
                base.set(key, entry.getValue());
            } else {
                base.set(key, merged(key, base.path(key), entry.getValue()));
            }
        });
        return base;
    }

    /** The later of two that say the same, as Compose has it: mounts by where they are seen, all else by its words. */
    private static JsonNode list(String key, JsonNode base, JsonNode over) {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        for (JsonNode part : new JsonNode[] {base, over}) {
            part.values().forEach(value -> all.put(key.equals("volumes") ? target(value) : value.toString(), value));
        }
        ArrayNode list = JSON.arrayNode();
        all.values().forEach(list::add);
        return list;
    }

    private static String target(JsonNode volume) {
        return volume.isString()
                ? volume.asString().split(":", 3)[1]
                : volume.path("target").asString();
    }

    /** A list of NAME or NAME=VALUE as the mapping that it is short for. */
    static ObjectNode asMapping(String key, JsonNode value) {
        if (value instanceof ObjectNode object) {
            return object;
        }
        ObjectNode mapping = JSON.objectNode();
        value.values().forEach(item -> {
            String[] parts = item.asString().split("=", 2);
            JsonNode held = parts.length == 2 ? JSON.stringNode(parts[1]) : JSON.nullNode();
            mapping.set(parts[0], key.equals("depends_on") ? JSON.objectNode() : held);
        });
        return mapping;
    }
}
