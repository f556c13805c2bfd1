package br.app.falachefe.deploy.nginx;

import static br.app.falachefe.deploy.nginx.Nginx.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every answer carries, what the app hears about a client, and how nginx's own errors look. */
class HeadersIT {
    private static final Map<String, String> ON_ALL = Map.of(
            "x-frame-options", "DENY",
            "x-content-type-options", "nosniff",
            "x-xss-protection", "1; mode=block");

    /** Sends its own versions of the headers that are nginx's, as Grafana does. */
    private final Upstream app = new Upstream(exchange -> {
        ON_ALL.keySet().forEach(name -> exchange.getResponseHeaders().set(name, "whatever"));
        exchange.getResponseHeaders().set("Strict-Transport-Security", "max-age=1");
        int status = exchange.getRequestURI().getPath().endsWith("/503") ? 503 : 200;
        Upstream.answer(exchange, status, "application/json", "{\"from\":\"app\"}");
    });

    private final Nginx nginx;

    HeadersIT(@TempDir Path folder) {
        nginx = new Nginx(folder).app(app.address());
    }

    @BeforeEach
    void start() {
        nginx.start();
    }

    @AfterEach
    void stop() {
        nginx.close();
        app.close();
    }

    private HttpResponse<String> get(String path) {
        return Https.of(nginx).get(nginx.url(path));
    }

    private static void isProtected(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        ON_ALL.forEach((name, value) ->
                assertThat(response.headers().allValues(name)).as(name).containsExactly(value));
        assertThat(response.headers().allValues("strict-transport-security"))
                .containsExactly("max-age=31536000; includeSubDomains");
        assertThat(response.headers().allValues("server")).containsExactly("nginx");
    }

    private static void isProblem(HttpResponse<String> response, int status) {
        isProtected(response, status);
        assertThat(response.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(response.body()).startsWith("{\"type\":\"about:blank\"").contains("\"status\":" + status);
    }

    @Test
    void theHeadersStandOnAnswersOfTheAppOnceEach() {
        isProtected(get("/api/conversations"), 200);
        HttpResponse<String> problem = get("/api/503");
        isProtected(problem, 503);
        assertThat(problem.body()).as("what the app says passes").isEqualTo("{\"from\":\"app\"}");
    }

    @Test
    void theHeadersStandOnPagesRedirectsAndClosedDoors() {
        isProtected(get("/"), 200);
        isProtected(get("/grafana"), 301);
        isProtected(get("/temporal/"), 401);
        isProtected(get("/nada"), 404);
        isProtected(Https.of(nginx).post(nginx.url("/"), "x"), 405);
        isProtected(get("/" + "x".repeat(10_000)), 414);
        isProblem(get("/api/metrics"), 404);
    }

    @Test
    void theHeadersStandOnRefusals() {
        Https stranger = Https.of(nginx);
        HttpResponse<String> refused = Stream.generate(() -> stranger.get(nginx.url("/webhook/uaz")))
                .limit(200)
                .filter(response -> response.statusCode() == 429)
                .findFirst()
                .orElseThrow();
        isProblem(refused, 429);
    }

    @Test
    void theHeadersStandWhereTheAppIsGone() {
        app.close();
        isProblem(get("/webhook/uaz/" + SECRET), 502);
        isProblem(get("/api/conversations"), 502);
        isProblem(get("/health"), 502);
    }

    @Test
    void plainHttpHasThemTooButNeverAsksForHttpsOnly() {
        HttpResponse<String> response = Https.of(nginx).get(nginx.plain("/"));
        ON_ALL.forEach((name, value) ->
                assertThat(response.headers().allValues(name)).as(name).containsExactly(value));
        assertThat(response.headers().map()).doesNotContainKey("strict-transport-security");
    }

    @Test
    void aBodyOfOneMegabytePassesAndALargerOneIsRefusedBeforeTheApp() {
        URI url = nginx.url("/webhook/uaz/" + SECRET);
        String largest = "x".repeat(1024 * 1024);
        assertThat(Https.of(nginx).post(url, largest).statusCode()).isEqualTo(200);
        assertThat(app.asked())
                .singleElement()
                .satisfies(asked -> assertThat(asked.body()).hasSameSizeAs(largest));
        isProblem(Https.of(nginx).post(url, largest + "x"), 413);
        assertThat(app.asked()).hasSize(1);
    }

    @Test
    void peopleWhoSendTooMuchGetAPageInPortuguese() {
        HttpResponse<String> page = Https.of(nginx).post(nginx.url("/"), "x".repeat(1024 * 1024 + 1));
        isProtected(page, 413);
        assertThat(page.body()).contains("Conteúdo grande demais", "1 MB");
    }

    @Test
    void whatAClientClaimsAboutItselfIsOverwritten() {
        String[] claims = {
            "X-Forwarded-For", "1.2.3.4, 10.0.0.1",
            "X-Real-IP", "1.2.3.4",
            "X-Forwarded-Proto", "http",
            "X-Forwarded-Host", "evil.example",
            "X-Forwarded-Port", "81",
            "X-Forwarded-Prefix", "/evil",
            "X-Forwarded-Server", "evil",
            "X-Forwarded-Ssl", "off",
            "Forwarded", "for=1.2.3.4",
            "X-Original-URL", "/api/metrics",
            "X-Rewrite-URL", "/api/metrics",
            "X-WEBAUTH-USER", "admin",
            "X-Request-ID", "minha"
        };
        assertThat(Https.of(nginx, "127.0.0.5")
                        .get(nginx.url("/api/conversations"), claims)
                        .statusCode())
                .isEqualTo(200);
        assertThat(app.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.header("x-forwarded-for")).isEqualTo("127.0.0.5");
            assertThat(asked.header("x-real-ip")).isEqualTo("127.0.0.5");
            assertThat(asked.header("x-forwarded-proto")).isEqualTo("https");
            assertThat(asked.header("x-forwarded-host")).isEqualTo("localhost");
            assertThat(asked.header("x-forwarded-port")).isEqualTo("443");
            assertThat(asked.header("host")).isEqualTo("localhost");
            assertThat(asked.header("x-request-id")).matches("[0-9a-f]{32}");
            assertThat(asked.headers().toString()).doesNotContain("evil", "1.2.3.4", "metrics", "admin", "minha");
        });
    }

    @Test
    void theOperatorsKeyReachesTheApi() {
        Https.of(nginx).get(nginx.url("/api/conversations"), "Authorization", "Bearer chave");
        assertThat(app.asked())
                .singleElement()
                .satisfies(asked -> assertThat(asked.header("authorization")).isEqualTo("Bearer chave"));
    }

    @Test
    void textIsCompressedForWhoeverTakesIt() {
        HttpResponse<String> page = Https.of(nginx).get(nginx.url("/"), "Accept-Encoding", "gzip");
        assertThat(page.headers().firstValue("content-encoding")).hasValue("gzip");
    }
}
