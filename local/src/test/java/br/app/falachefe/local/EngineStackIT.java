package br.app.falachefe.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** {@code scripts/engine} on a PostgreSQL of its own: it starts, starts again soon, and refuses what cannot work. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineStackIT {
    private static final Duration WARM = Duration.ofSeconds(15);

    private final BareEngine engine = new BareEngine();

    /** The first start makes databases, schema and namespace; what follows finds them. */
    @BeforeAll
    void startOnce() {
        engine.start();
        assertThat(engine.run(Map.of(), "start").exit()).isZero();
        stopEngine();
    }

    @AfterEach
    void stopEngine() {
        assertThat(engine.run(Map.of(), "stop").exit()).isZero();
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    @Test
    void isReadySoonAsConfiguredAndTwiceIsOnce() throws IOException {
        long start = System.nanoTime();
        assertThat(engine.run(Map.of(), "start").exit()).isZero();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(WARM);
        assertThat(engine.run(Map.of(), "start").exit()).isZero();

        assertThat(engine.run(Map.of(), "status").printed()).isEqualTo("temporal runs\ntemporal-ui runs\n");
        assertThat(engine.temporal("operator", "namespace", "describe", "default"))
                .contains("720h");
        String attributes = engine.temporal("operator", "search-attribute", "list", "--namespace", "default");
        for (String line : Files.readAllLines(engine.configuration().resolve("search-attributes.txt"))) {
            if (!line.startsWith("#")) {
                assertThat(attributes).containsPattern(line.replace(" ", " +"));
            }
        }
        assertThat(engine.temporal("operator", "cluster", "describe", "-o", "json"))
                .contains("\"historyShardCount\": 128", "\"serverVersion\": \"1.31.2\"");
        assertThat(Http.get(engine.metrics(), Map.of()).body()).contains("persistence_latency");
        assertThat(Http.get(engine.webUi(), Map.of()).status()).isEqualTo(200);
    }

    @Test
    void aWrongPasswordIsOneSentence() {
        refuses(
                Map.of("POSTGRES_PASSWORD", "wrong"),
                "PostgreSQL at 127.0.0.1:" + engine.databasePort() + " refuses POSTGRES_PASSWORD for user falachefe.");
    }

    @Test
    void aPostgresThatIsAwayIsOneSentence() {
        int nobody = Ports.free();
        refuses(
                Map.of("POSTGRES_PORT", Integer.toString(nobody)),
                "PostgreSQL does not answer at 127.0.0.1:" + nobody + " (POSTGRES_HOST, POSTGRES_PORT).");
    }

    @Test
    void aNewerSchemaIsOneSentence() {
        for (String database : List.of("temporal", "temporal_visibility")) {
            String known = engine.schemaVersion(database);
            engine.setSchemaVersion(database, "2.0");
            try {
                refuses(
                        Map.of(),
                        "Database " + database + " has schema 2.0, newer than " + known + ", which is all that");
            } finally {
                engine.setSchemaVersion(database, known);
            }
        }
    }

    @Test
    void anotherNumberOfShardsIsOneSentence() throws IOException {
        Path changed = changed("server.yaml", "numHistoryShards: 128", "numHistoryShards: 256");
        refuses(
                Map.of("ENGINE_CONFIG", changed.toString()),
                "Database temporal was made with 128 history shards and can only ever run with them, but " + changed
                        + "/server.yaml says 256: give it a database of its own, or this one its number back.");
    }

    @Test
    void aSearchAttributeOfAnotherTypeIsOneSentence() throws IOException {
        Path changed = changed("search-attributes.txt", "NextFire Datetime", "NextFire Keyword");
        refuses(
                Map.of("ENGINE_CONFIG", changed.toString()),
                "Temporal at " + engine.address()
                        + ": search attribute NextFire of namespace default exists, but is not a Keyword.");
    }

    private void refuses(Map<String, String> environment, String sentence) {
        BareEngine.Result refused = engine.run(environment, "start");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.printed().strip()).startsWith(sentence).doesNotContain("\n");
    }

    private Path changed(String file, String what, String by) throws IOException {
        Path copy = Files.createTempDirectory("temporal-config");
        try (var files = Files.list(engine.configuration())) {
            for (Path each : files.toList()) {
                Files.copy(each, copy.resolve(each.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        String before = Files.readString(copy.resolve(file));
        assertThat(before).contains(what);
        Files.writeString(copy.resolve(file), before.replace(what, by));
        return copy;
    }
}
