package br.app.falachefe.deploy.scripts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What went wrong on a server while it served, told by itself: refused webhooks and the warnings around them, in order. */
final class Trouble {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_LINES = 80;
    private static final int LONGEST = 240;

    private Trouble() {}

    static String of(Server server) {
        try (Stream<Path> logs = Files.list(server.file("data/logs"))) {
            Stream<String> refused = lines(server.file("data/access.log"))
                    .filter(line -> line.contains("\"route\":\"webhook\"") && !line.contains("\"status\":200"))
                    .map(Trouble::refused);
            Stream<String> warnings = logs.filter(Files::isDirectory).flatMap(Trouble::warnings);
            List<String> all = Stream.concat(refused, warnings).sorted().toList();
            return String.join("\n", all.subList(0, Math.min(MOST_LINES, all.size())))
                    + "\n(%d lines in all)".formatted(all.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String refused(String line) {
        JsonNode answer = JSON.readTree(line);
        return "%s nginx answered %s after %s s, asked %s: %s"
                .formatted(
                        answer.path("time").asString(),
                        answer.path("status"),
                        answer.path("seconds"),
                        answer.path("upstream").asString(),
                        answer.path("upstream_status").asString());
    }

    private static Stream<String> warnings(Path service) {
        return lines(service.resolve("falachefe.log"))
                .filter(line -> line.contains("\"level\":\"WARN\"") || line.contains("\"level\":\"ERROR\""))
                .map(JSON::readTree)
                .map(line -> "%s %s %s: %s"
                        .formatted(
                                line.path("@timestamp").asString(),
                                service.getFileName(),
                                line.path("log").path("logger").asString(),
                                line.path("message").asString()))
                .map(line -> line.substring(0, Math.min(LONGEST, line.length())));
    }

    private static Stream<String> lines(Path log) {
        try {
            return Files.exists(log) ? Files.readAllLines(log).stream() : Stream.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
