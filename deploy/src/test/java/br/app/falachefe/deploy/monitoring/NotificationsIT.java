package br.app.falachefe.deploy.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import br.app.falachefe.deploy.Ports;
import br.app.falachefe.deploy.Programs;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whom an alert reaches: Alertmanager with the configuration that {@code monitoring/alertmanager/start} writes. */
class NotificationsIT {
    private static final Map<String, String> MAIL = Map.of(
            "SMTP_HOST",
            "smtp.exemplo:587",
            "SMTP_FROM",
            "falachefe@exemplo.br",
            "SMTP_TO",
            "ana@exemplo.br,rui@exemplo.br");
    private static final Map<String, String> LOGIN =
            Map.of("SMTP_USER", "ana", "SMTP_PASSWORD", "com 'aspas', # e : dois pontos");
    private static final Map<String, String> HOOKS = Map.of(
            "NOTIFY_WEBHOOK", "https://exemplo.br/avisos?a=1&b='2'", "WATCHDOG_WEBHOOK", "https://vigia.exemplo/x");

    @TempDir
    Path folder;

    @BeforeAll
    static void programs() {
        Programs.need("amtool", "prometheus-alertmanager");
    }

    static List<Map<String, String>> environments() {
        return List.of(Map.of(), MAIL, HOOKS, merged(MAIL, LOGIN), merged(merged(MAIL, LOGIN), HOOKS));
    }

    private static Map<String, String> merged(Map<String, String> one, Map<String, String> other) {
        Map<String, String> all = new HashMap<>(one);
        all.putAll(other);
        return all;
    }

    @ParameterizedTest
    @MethodSource("environments")
    void isAConfigurationWhateverIsKnown(Map<String, String> environment) throws IOException {
        Path written = written(environment);
        assertThat(Programs.run(new ProcessBuilder("amtool", "check-config", written.toString()))
                        .orFail()
                        .output())
                .contains("SUCCESS");
    }

    @Test
    void mailWithoutAReceiverIsRefused() {
        ProcessBuilder start = start(Map.of("SMTP_HOST", "smtp.exemplo:587"), "--print");
        assertThat(Programs.run(start).code()).isNotZero();
    }

    @Test
    void theSignOfLifeGoesToTheWatchdogAndNobodyElse() throws IOException {
        Path written = written(HOOKS);
        assertThat(receiver(written, "severity=heartbeat", "alertname=Watchdog"))
                .endsWith("watchdog");
        assertThat(receiver(written, "severity=page", "alertname=AppDown")).endsWith("people");
        assertThat(receiver(written, "severity=warn", "alertname=HostMemory")).endsWith("people");
    }

    /** The real one: a page reaches people once, its consequence does not, and the sign of life reaches the watchdog. */
    @Test
    void peopleHearTheCauseAndNotItsConsequences() throws Exception {
        try (Inbox people = new Inbox();
                Inbox watchdog = new Inbox()) {
            int port = Ports.free();
            Process alertmanager = running(port, people, watchdog);
            try {
                tell(port, "PostgresDown", "page");
                tell(port, "InboxStuck", "page");
                tell(port, "Watchdog", "heartbeat");
                await().atMost(Duration.ofSeconds(15))
                        .until(() -> !watchdog.got().isEmpty());
                await().atMost(Duration.ofSeconds(45)).until(() -> !people.got().isEmpty());
                await().during(Duration.ofSeconds(3)).until(() -> people.got().size() == 1);
                assertThat(people.got()).singleElement().asString().contains("PostgresDown", "resumo de PostgresDown");
                assertThat(watchdog.got()).allSatisfy(body -> assertThat(body).contains("Watchdog"));
            } finally {
                alertmanager.destroy();
                alertmanager.waitFor();
            }
        }
    }

    private Process running(int port, Inbox people, Inbox watchdog) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        // The image calls it so.
        Path name = Files.writeString(bin.resolve("alertmanager"), "#!/bin/sh\nexec prometheus-alertmanager \"$@\"\n");
        Files.setPosixFilePermissions(name, PosixFilePermissions.fromString("rwxr-xr-x"));
        ProcessBuilder start = start(
                Map.of("NOTIFY_WEBHOOK", people.url(), "WATCHDOG_WEBHOOK", watchdog.url(), "CONFIG", folder + "/a.yml"),
                "--storage.path=" + folder.resolve("data"),
                "--cluster.listen-address=",
                "--web.listen-address=127.0.0.1:" + port);
        start.environment().merge("PATH", bin.toString(), (path, first) -> first + ":" + path);
        Process process = start.redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .until(() -> send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/-/ready"))) == 200);
        return process;
    }

    private static void tell(int port, String name, String severity) throws Exception {
        String body =
                "[{\"labels\":{\"alertname\":\"%1$s\",\"severity\":\"%2$s\"},\"annotations\":{\"summary\":\"resumo de %1$s\"}}]"
                        .formatted(name, severity);
        int status = send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v2/alerts"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(status).isEqualTo(200);
    }

    private static int send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private Path written(Map<String, String> environment) throws IOException {
        Path file = folder.resolve("alertmanager.yml");
        Files.writeString(
                file, Programs.run(start(environment, "--print")).orFail().output());
        return file;
    }

    private static ProcessBuilder start(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Shipped.file("monitoring/alertmanager/start").toString());
        command.addAll(List.of(arguments));
        ProcessBuilder start = new ProcessBuilder(command);
        start.environment().putAll(environment);
        return start;
    }

    private static String receiver(Path config, String... labels) {
        List<String> command =
                new ArrayList<>(List.of("amtool", "config", "routes", "test", "--config.file=" + config));
        command.addAll(List.of(labels));
        return Programs.run(new ProcessBuilder(command)).orFail().output().strip();
    }

    /** Somebody's address: it keeps what it is told. */
    private static final class Inbox implements AutoCloseable {
        private final Queue<String> bodies = new ConcurrentLinkedQueue<>();
        private final HttpServer server;

        Inbox() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
            server.createContext("/", exchange -> {
                bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
        }

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        }

        List<String> got() {
            return List.copyOf(bodies);
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
