package br.app.falachefe.deploy.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files as they go to a server. */
final class Shipped {
    private Shipped() {}

    static Path home() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("docker-compose.yml")) ? here : here.resolveSibling("");
    }

    static Path file(String name) {
        return home().resolve(name);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return text(file(name));
    }

    static JsonNode json(Path file) {
        return JsonMapper.shared().readTree(text(file));
    }

    static JsonNode yaml(Path file) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(1_000);
        return JsonMapper.shared().valueToTree(new Yaml(new SafeConstructor(options)).<Object>load(text(file)));
    }

    /** Files of a folder with this end, in the order of their names. */
    static List<Path> files(String folder, String end) {
        try (Stream<Path> all = Files.list(file(folder))) {
            return all.filter(path -> path.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> rules() {
        return files("monitoring/prometheus/rules", ".yml");
    }

    static List<Path> ruleTests() {
        return files("monitoring/prometheus/tests", ".yml");
    }
}
