package br.app.falachefe.deploy.nginx;

import static br.app.falachefe.deploy.nginx.Nginx.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.deploy.nginx.Upstream.Asked;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who answers which path, and what nobody answers. */
class RoutesIT {
    private final Upstream app = new Upstream("app");
    private final Nginx nginx;

    RoutesIT(@TempDir Path folder) {
        nginx = new Nginx(folder).app(app.address());
    }

    @AfterEach
    void stop() {
        nginx.close();
        app.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/webhook/uaz",
                "/webhook/uaz/" + SECRET,
                "/api/conversations?limit=3",
                "/health",
                "/health/live",
                "/health/ready"
            })
    void theAppAnswersItsPathsAndSeesThemUnchanged(String path) {
        nginx.start();
        HttpResponse<String> response = Https.of(nginx).post(nginx.url(path), "{\"text\":\"olá\"}");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"server\":\"app\"}");
        assertThat(app.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.path()).isEqualTo(path);
            assertThat(asked.method()).isEqualTo("POST");
            assertThat(asked.body()).isEqualTo("{\"text\":\"olá\"}");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/metrics",
                "/api/metrics/",
                "/api/metrics?name=x",
                "/api/%6detrics",
                "/api//metrics",
                "/api/./metrics",
                "/api/x/../metrics",
                "/api/x/..%2fmetrics",
                "/api/.;/metrics",
                "/api/;/metrics",
                "/api/metrics;x=1",
                "/api;x/metrics",
                "/api/%2e%3b/metrics",
                "//api/metrics",
                "/health/../api/metrics"
            })
    void metricsAreClosedFromOutsideHoweverTheyAreSpelt(String path) {
        nginx.start();
        assertThat(Wire.status(new Wire(nginx).get(path))).isEqualTo(404);
        assertThat(app.asked()).isEmpty();
    }

    @Test
    void withoutADashboardAPageInPortugueseSaysWhatThisServerIs() {
        nginx.start();
        HttpResponse<String> page = Https.of(nginx).get(nginx.url("/"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("content-type")).hasValue("text/html; charset=utf-8");
        assertThat(page.body()).contains("lang=\"pt-BR\"", "WhatsApp", "body {").doesNotContain("<!--#");
        assertThat(app.asked()).isEmpty();
    }

    @Test
    void unknownPathsGetAPageInPortuguese() {
        nginx.start();
        HttpResponse<String> page = Https.of(nginx).get(nginx.url("/nada"));
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Página não encontrada", "Código 404").doesNotContain("<!--#", "nginx");
        assertThat(Https.of(nginx).get(nginx.url("/errors/error.html")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theDashboardGetsEverythingThatHasNoOtherOwner() {
        try (Upstream dashboard = new Upstream("dashboard")) {
            nginx.with("DASHBOARD_UPSTREAM", "http://" + dashboard.address()).start();
            Https client = Https.of(nginx);
            assertThat(client.get(nginx.url("/")).body()).contains("dashboard");
            assertThat(client.get(nginx.url("/_next/static/app.js?v=1")).body()).contains("dashboard");
            assertThat(client.get(nginx.url("/api/conversations")).body()).contains("app");
            assertThat(client.get(nginx.url("/api/metrics")).statusCode()).isEqualTo(404);
            assertThat(dashboard.asked()).extracting(Asked::path).containsExactly("/", "/_next/static/app.js?v=1");
        }
    }

    @Test
    void plainHttpLeadsToHttpsOfTheDomainWhateverHostWasNamed() {
        nginx.start();
        HttpResponse<String> get = Https.of(nginx).get(nginx.plain("/temporal/x?y=1"));
        assertThat(get.statusCode()).isEqualTo(301);
        assertThat(get.headers().firstValue("location")).hasValue("https://localhost/temporal/x?y=1");
        HttpResponse<String> post = Https.of(nginx).post(nginx.plain("/webhook/uaz"), "{}");
        assertThat(post.statusCode()).as("a POST stays a POST").isEqualTo(308);
        assertThat(post.headers().firstValue("location")).hasValue("https://localhost/webhook/uaz");
        assertThat(app.asked()).isEmpty();
    }

    @Test
    void theCertificatesChallengeIsServedOverPlainHttp() throws IOException {
        Path challenges = Files.createDirectories(nginx.file("challenges/.well-known/acme-challenge"));
        Files.writeString(challenges.resolve("ficha"), "prova");
        nginx.start();
        Https client = Https.of(nginx);
        assertThat(client.get(nginx.plain("/.well-known/acme-challenge/ficha")).body())
                .isEqualTo("prova");
        assertThat(client.get(nginx.plain("/.well-known/acme-challenge/outra")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void folderNamesLeadOnWithoutAnInnerPort() {
        nginx.start();
        HttpResponse<String> response = Https.of(nginx).get(nginx.url("/grafana"));
        assertThat(response.statusCode()).isEqualTo(301);
        assertThat(response.headers().firstValue("location")).hasValue("/grafana/");
    }

    @Test
    void theExporterSeesTheConnectionsOnAPortOfItsOwn() {
        nginx.start();
        Https client = Https.of(nginx);
        assertThat(client.get(nginx.inside("/stub_status")).body()).contains("Active connections:", "Reading:");
        assertThat(client.get(nginx.url("/stub_status")).statusCode()).isEqualTo(404);
    }
}
