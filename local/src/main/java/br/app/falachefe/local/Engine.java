package br.app.falachefe.local;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Temporal engine of this machine: the real one where its CLI is at hand, else the SDK's in-memory server. */
sealed interface Engine extends AutoCloseable {
    String address();

    @Override
    void close();

    static Engine start(Settings settings) {
        Optional<Path> cli = cli(settings);
        return switch (settings.engine()) {
            case WHAT_IS_AT_HAND ->
                cli.<Engine>map(found -> WithWebUi.start(found, settings)).orElseGet(InMemory::start);
            case CLI ->
                WithWebUi.start(
                        cli.orElseThrow(() -> new Trouble(
                                "ENGINE=cli, but there is no Temporal CLI; scripts/engine cli builds it (needs Go).")),
                        settings);
            case MEMORY -> InMemory.start();
        };
    }

    /** The CLI that {@code scripts/engine cli} builds comes first, then the one on the PATH. */
    static Optional<Path> cli(Settings settings) {
        Stream<Path> own = Stream.of(settings.home().resolve(".tools/temporal"));
        Stream<Path> path = Arrays.stream(
                        settings.environment().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder).resolve("temporal"));
        return Stream.concat(own, path).filter(Files::isExecutable).findFirst();
    }

    /** {@code temporal server start-dev}: durable in one file, with the Web UI. */
    record WithWebUi(Child server, int port, int uiPort) implements Engine {
        static WithWebUi start(Path cli, Settings settings) {
            int port = Ports.preferably(7233);
            int uiPort = Ports.preferably(8233);
            List<String> command = new ArrayList<>(List.of(
                    cli.toString(),
                    "server",
                    "start-dev",
                    "--ip",
                    "127.0.0.1",
                    "--port",
                    Integer.toString(port),
                    "--ui-port",
                    Integer.toString(uiPort),
                    "--db-filename",
                    settings.data().resolve("temporal.db").toString(),
                    "--namespace",
                    "default",
                    "--log-level",
                    "warn",
                    "--dynamic-config-value",
                    "history.transferProcessorMaxPollRPS=200"));
            settings.given("ENGINE_DYNAMIC_CONFIG").stream()
                    .flatMap(given -> Arrays.stream(given.split(",")))
                    .forEach(value -> command.addAll(List.of("--dynamic-config-value", value.strip())));
            SearchAttributes.ALL.forEach((name, type) ->
                    command.addAll(List.of("--search-attribute", name + "=" + SearchAttributes.cliName(type))));
            Child server = Child.start("temporal", command, Map.of(), settings.data());
            return new WithWebUi(server, port, uiPort);
        }

        @Override
        public String address() {
            return "127.0.0.1:" + port;
        }

        String webUi() {
            return "http://localhost:" + uiPort;
        }

        @Override
        public void close() {
            server.close();
        }
    }

    /** Forgets everything when it stops; conversations go on from PostgreSQL. */
    record InMemory(MemoryServer server, int port) implements Engine {
        static InMemory start() {
            int port = Ports.preferably(7233);
            MemoryServer server = MemoryServer.start(port);
            SearchAttributes.register(port);
            return new InMemory(server, port);
        }

        @Override
        public String address() {
            return "127.0.0.1:" + port;
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
