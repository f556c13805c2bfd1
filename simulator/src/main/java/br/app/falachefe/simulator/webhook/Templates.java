package br.app.falachefe.simulator.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The provider's bodies as they were captured, to be filled in. */
@Component
public class Templates {
    private final JsonMapper json;
    private final Map<String, ObjectNode> read = new ConcurrentHashMap<>();

    Templates(JsonMapper json) {
        this.json = json;
    }

    /** A copy of {@code uazapi/<name>.json} that the caller may change. */
    public ObjectNode copy(String name) {
        return read.computeIfAbsent(name, this::read).deepCopy();
    }

    private ObjectNode read(String name) {
        try (var file = new ClassPathResource("uazapi/" + name + ".json").getInputStream()) {
            return (ObjectNode) json.readTree(file);
        } catch (IOException absent) {
            throw new UncheckedIOException("no template " + name, absent);
        }
    }
}
