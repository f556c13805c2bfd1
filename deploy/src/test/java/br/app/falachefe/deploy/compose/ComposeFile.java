package br.app.falachefe.deploy.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Compose file as it is written: anchors and merges resolved, variables not. */
public record ComposeFile(JsonNode content) {
    static final String SCALE_OUT = "docs/scale-out/";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static ComposeFile read(String name) {
        return parse(text(name));
    }

    static ComposeFile parse(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        // Each service is a few aliases of its own.
        options.setMaxAliasesForCollections(1_000);
        return new ComposeFile(JSON.valueToTree(new Yaml(new ComposeTags(options)).load(yaml)));
    }

    /** The files that are laid over docker-compose.yml, by their paths; whoever adds one need not name it anywhere. */
    static List<String> overlays() {
        try (Stream<Path> files = Files.list(home().resolve(SCALE_OUT))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yml"))
                    .sorted()
                    .map(SCALE_OUT::concat)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Compose makes of both: {@code docker compose -f this -f overlay}. */
    ComposeFile under(ComposeFile overlay) {
        return new ComposeFile(Overlay.merge(this, overlay));
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

    public List<Service> services() {
        return content.path("services").properties().stream()
                .map(entry -> new Service(entry.getKey(), entry.getValue()))
                .toList();
    }

    public Service service(String name) {
        return new Service(name, content.path("services").path(name));
    }

    /** All that stays, both colours at once, and certbot, in megabytes. Jobs of the start have ended by then. */
    long megabytes() {
        return services().stream()
                .filter(service -> !service.isJob() || service.name().equals("certbot"))
                .mapToLong(Service::megabytes)
                .sum();
    }
}
