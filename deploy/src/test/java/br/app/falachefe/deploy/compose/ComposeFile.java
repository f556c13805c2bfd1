package br.app.falachefe.deploy.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Compose file as it is written: anchors and merges resolved, variables not. */
public record ComposeFile(JsonNode content) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static ComposeFile read(String name) {
        return parse(text(name));
    }

    static ComposeFile parse(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        // Each service is a few aliases of its own.
        options.setMaxAliasesForCollections(1_000);
        // Compose's own tag in an overlay: the key it stands at is taken away.
        Object loaded = new Yaml(new SafeConstructor(options)).load(yaml.replace("!reset ", ""));
        return new ComposeFile(JSON.valueToTree(loaded));
    }

    static Path home() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("docker-compose.yml")) ? here : here.resolveSibling("");
    }

    public static String text(String name) {
        try {
            return Files.readString(home().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Service> services() {
        return content.path("services").properties().stream()
                .map(entry -> new Service(entry.getKey(), entry.getValue()))
                .toList();
    }

    public Service service(String name) {
        return new Service(name, content.path("services").path(name));
    }
}
