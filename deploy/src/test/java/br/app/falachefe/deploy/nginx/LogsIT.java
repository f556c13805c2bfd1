package br.app.falachefe.deploy.nginx;

import static br.app.falachefe.deploy.nginx.Nginx.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the logs say, and what they must never say. */
class LogsIT {
    private static final String GATEWAY = "/webhook/uaz/" + SECRET;

    private final Upstream app = new Upstream(exchange -> {
        String path = exchange.getRequestURI().getPath();
        if (exchange.getRequestHeaders().containsKey("X-Drop")) {
            exchange.close();
        } else {
            Upstream.answer(exchange, path.equals(GATEWAY) ? 200 : 404, "application/json", "{}");
        }
    });
    private final Nginx nginx;

    LogsIT(@TempDir Path folder) {
        nginx = new Nginx(folder).app(app.address());
    }

    @AfterEach
    void stop() {
        nginx.close();
        app.close();
    }

    @Test
    void aRequestIsOneLineOfJson() {
        nginx.start();
        Https.of(nginx, "127.0.0.9").get(nginx.url("/api/conversations?phone=5511999990001"), "User-Agent", "a\"b\\c");
        List<JsonNode> requests = logged(1);
        assertThat(requests).singleElement().satisfies(request -> {
            assertThat(request.get("route").asString()).isEqualTo("api");
            assertThat(request.get("method").asString()).isEqualTo("GET");
            assertThat(request.get("path").asString()).as("no query").isEqualTo("/api/conversations");
            assertThat(request.get("status").asInt()).isEqualTo(404);
            assertThat(request.get("client").asString()).isEqualTo("127.0.0.9");
            assertThat(request.get("limit").asString()).isEqualTo("PASSED");
            assertThat(request.get("upstream").asString()).isEqualTo(app.address());
            assertThat(request.get("upstream_status").asString()).isEqualTo("404");
            assertThat(request.get("seconds").isNumber()).isTrue();
            assertThat(request.get("agent").asString()).isEqualTo("a\"b\\c");
            assertThat(request.get("request_id").asString())
                    .isEqualTo(app.asked().getFirst().header("x-request-id"));
        });
        assertThat(nginx.accessLog()).doesNotContain("5511999990001");
    }

    @Test
    void refusalsStandInTheAccessLogUnderWhatWasAskedForAndNowhereElse() {
        nginx.start();
        Https client = Https.of(nginx);
        for (int i = 0; i < 40; i++) {
            client.post(nginx.url("/webhook/uaz"), "{}");
            client.get(nginx.url("/api/conversations"));
        }
        assertThat(logged(80))
                .filteredOn(request -> request.get("status").asInt() == 429)
                .isNotEmpty()
                .allSatisfy(request -> {
                    assertThat(request.get("path").asString()).isIn("/webhook/uaz", "/api/conversations");
                    assertThat(request.get("route").asString()).isIn("webhook", "api");
                    assertThat(request.get("limit").asString()).isEqualTo("REJECTED");
                })
                .extracting(request -> request.get("route").asString())
                .contains("webhook", "api");
        assertThat(nginx.errorLog()).doesNotContain("limiting");
    }

    @Test
    void noLogHoldsThePathSecretWhateverHappens() {
        nginx.with("NGINX_APP_TIMEOUT", "1s").start();
        Wire wire = new Wire(nginx);
        assertThat(Wire.status(wire.post(GATEWAY, "{}"))).isEqualTo(200);
        assertThat(Wire.status(wire.post(GATEWAY, "x".repeat(1024 * 1024 + 1)))).isEqualTo(413);
        assertThat(Wire.status(wire.get(GATEWAY, "X-Drop: 1\r\n"))).isEqualTo(502);
        for (String mistyped : List.of(
                GATEWAY + "/messages/text",
                GATEWAY + "?x=" + SECRET,
                "/webhook/uaz/%53" + SECRET.substring(1),
                "//webhook//uaz/" + SECRET,
                "/Webhook/UAZ/" + SECRET,
                "/webhook/uaz" + SECRET,
                "/webhook/" + SECRET,
                "/api/" + SECRET,
                "/" + SECRET,
                "/temporal/" + SECRET,
                "/x;" + SECRET,
                GATEWAY + "x")) {
            assertThat(Wire.status(wire.get(mistyped))).as(mistyped).isIn(200, 401, 404);
        }
        assertThat(Https.of(nginx).get(nginx.plain(GATEWAY)).statusCode()).isEqualTo(301);
        app.close();
        assertThat(Wire.status(wire.post(GATEWAY, "{}"))).isEqualTo(502);
        logged(17);
        assertThat(nginx.accessLog()).doesNotContainIgnoringCase(SECRET).contains("\"/webhook/uaz/***\"");
        assertThat(nginx.errorLog()).doesNotContainIgnoringCase(SECRET);
    }

    @Test
    void aClientThatLeavesOrTalksNonsenseLeavesReadableLinesWithoutTheSecret() throws IOException {
        nginx.start();
        Wire wire = new Wire(nginx);
        for (String head : List.of(
                "POST " + GATEWAY + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500\r\n\r\n{",
                "POST " + GATEWAY + " HTTP/1.1\r\n\r\n",
                "POST " + GATEWAY + " HTTP/9.9\r\n\r\n",
                "GET " + GATEWAY + "\r\n",
                "POST " + GATEWAY + " HTTP/1.1\r\nHost: localhost\r\nX: " + "y".repeat(50_000) + "\r\n\r\n")) {
            try (Socket socket = wire.open()) {
                socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
                if (!head.endsWith("{")) {
                    socket.getInputStream().readAllBytes();
                }
            }
        }
        logged(5);
        assertThat(nginx.accessLog()).doesNotContainIgnoringCase(SECRET);
        assertThat(nginx.errorLog()).doesNotContainIgnoringCase(SECRET);
    }

    @Test
    void healthChecksAreNotLogged() {
        nginx.start();
        Https client = Https.of(nginx);
        client.get(nginx.url("/health"));
        client.get(nginx.url("/health/ready"));
        client.get(nginx.url("/nada"));
        assertThat(logged(1))
                .extracting(request -> request.get("path").asString())
                .containsExactly("/nada");
        assertThat(app.asked()).hasSize(2);
    }

    private List<JsonNode> logged(int atLeast) {
        await().untilAsserted(() -> assertThat(nginx.requests()).hasSizeGreaterThanOrEqualTo(atLeast));
        return nginx.requests();
    }
}
