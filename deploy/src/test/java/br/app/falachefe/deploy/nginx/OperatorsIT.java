package br.app.falachefe.deploy.nginx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import br.app.falachefe.deploy.Programs;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Web UI and Grafana: who comes in, and that their live parts work. */
class OperatorsIT {
    private static final String MARIA = basic("maria", "senha certa");

    private final Upstream temporal = new Upstream("temporal");
    private final Upstream grafana = new Upstream("grafana");
    private final Nginx nginx;

    OperatorsIT(@TempDir Path folder) {
        nginx = new Nginx(folder)
                .with("TEMPORAL_UI_UPSTREAM", temporal.address())
                .with("GRAFANA_UPSTREAM", grafana.address());
    }

    @AfterEach
    void stop() {
        nginx.close();
        temporal.close();
        grafana.close();
    }

    private static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private void start() throws IOException {
        String hash = Programs.run(new ProcessBuilder("openssl", "passwd", "-6", "senha certa"))
                .orFail()
                .output();
        Files.writeString(nginx.file("operators.htpasswd"), "maria:" + hash);
        nginx.start();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/temporal/namespaces", "/grafana/d/now?from=1"})
    void onlyWhoHasThePasswordComesIn(String path) throws IOException {
        start();
        Https client = Https.of(nginx);
        HttpResponse<String> stranger = client.get(nginx.url(path));
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.headers().firstValue("www-authenticate")).hasValue("Basic realm=\"Falachefe\"");
        assertThat(stranger.body()).contains("Entrada só com senha");
        assertThat(client.get(nginx.url(path), "Authorization", basic("maria", "senha errada"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(client.get(nginx.url(path), "Authorization", basic("joão", "senha certa"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(temporal.asked()).isEmpty();
        assertThat(grafana.asked()).isEmpty();
        assertThat(client.get(nginx.url(path), "Authorization", MARIA).body())
                .contains(path.startsWith("/temporal") ? "temporal" : "grafana");
        assertThat(Stream.concat(temporal.asked().stream(), grafana.asked().stream()))
                .singleElement()
                .satisfies(asked -> assertThat(asked.path()).isEqualTo(path));
    }

    @Test
    void theUisLearnTheNameButNeverThePassword() throws IOException {
        start();
        Https.of(nginx).get(nginx.url("/grafana/"), "Authorization", MARIA, "X-WEBAUTH-USER", "admin");
        assertThat(grafana.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.header("x-webauth-user")).isEqualTo("maria");
            assertThat(asked.headers()).doesNotContainKey("authorization");
        });
        await().untilAsserted(() -> assertThat(nginx.requests())
                .anySatisfy(request ->
                        assertThat(request.get("operator").asString()).isEqualTo("maria")));
    }

    @Test
    void withoutAPasswordFileNobodyComesIn() {
        nginx.start();
        assertThat(Https.of(nginx)
                        .get(nginx.url("/temporal/"), "Authorization", MARIA)
                        .statusCode())
                .isEqualTo(403);
        assertThat(temporal.asked()).isEmpty();
    }

    @Test
    void whoeverGuessesPasswordsIsSlowedDown() throws IOException {
        start();
        Https client = Https.of(nginx);
        assertThat(Stream.generate(() -> client.get(nginx.url("/grafana/")).statusCode())
                        .limit(2000)
                        .anyMatch(code -> code == 429))
                .isTrue();
        assertThat(Https.of(nginx, "127.0.0.2")
                        .get(nginx.url("/grafana/"), "Authorization", MARIA)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void webSocketsPass() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
            nginx.with("GRAFANA_UPSTREAM", "127.0.0.1:" + server.getLocalPort());
            start();
            Future<String> heard = thread.submit(() -> upgradeAndEcho(server));
            try (Socket browser = new Wire(nginx).open()) {
                browser.getOutputStream()
                        .write(("GET /grafana/api/live/ws HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + MARIA
                                        + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n")
                                .getBytes(StandardCharsets.UTF_8));
                BufferedReader answer = reader(browser);
                assertThat(answer.readLine()).isEqualTo("HTTP/1.1 101 Switching Protocols");
                assertThat(answer.lines().takeWhile(line -> !line.isEmpty())).contains("Upgrade: websocket");
                browser.getOutputStream().write("olá\n".getBytes(StandardCharsets.UTF_8));
                assertThat(answer.readLine()).isEqualTo("eco olá");
            }
            assertThat(heard.get()).isEqualTo("olá");
        }
    }

    private static String upgradeAndEcho(ServerSocket server) throws IOException {
        try (Socket socket = server.accept()) {
            BufferedReader in = reader(socket);
            assertThat(in.lines().takeWhile(line -> !line.isEmpty()).map(String::toLowerCase))
                    .contains("upgrade: websocket", "connection: upgrade");
            socket.getOutputStream()
                    .write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n"
                            .getBytes(StandardCharsets.UTF_8));
            String line = in.readLine();
            socket.getOutputStream().write(("eco " + line + "\n").getBytes(StandardCharsets.UTF_8));
            return line;
        }
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    @Test
    void anEventArrivesBeforeTheNextOneIsSent() throws IOException {
        CountDownLatch read = new CountDownLatch(1);
        try (Upstream events = new Upstream(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("data: 1\n\n".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            try (exchange) {
                if (read.await(20, TimeUnit.SECONDS)) {
                    exchange.getResponseBody().write("data: 2\n\n".getBytes(StandardCharsets.UTF_8));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        })) {
            nginx.with("TEMPORAL_UI_UPSTREAM", events.address());
            start();
            HttpResponse<Stream<String>> response = Https.of(nginx)
                    .send(
                            Https.request(nginx.url("/temporal/events"), "Authorization", MARIA)
                                    .build(),
                            HttpResponse.BodyHandlers.ofLines());
            assertThat(response.body().filter(line -> !line.isEmpty()).peek(line -> read.countDown()))
                    .containsExactly("data: 1", "data: 2");
        }
    }
}
