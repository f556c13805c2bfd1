package br.app.falachefe.deploy.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every rule for every dashboard, and that Grafana finds them. */
class DashboardsTest {
    private static final String MOUNT = "/etc/monitoring/";

    private final JsonNode grafana =
            Shipped.yaml(Shipped.file("docker-compose.yml")).path("services").path("grafana");

    static Stream<String> names() {
        return Dashboard.all().stream().map(Dashboard::name);
    }

    @Test
    void thirteenAreThere() {
        assertThat(names())
                .containsExactly(
                        "agents",
                        "api-webhook",
                        "backups",
                        "containers-host",
                        "conversations",
                        "gateway",
                        "jvm",
                        "model-cost",
                        "nginx-tls",
                        "now",
                        "postgresql",
                        "redis",
                        "temporal");
        assertThat(Dashboard.all()).extracting(each -> each.text("title")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("names")
    void keepsEveryRule(String name) {
        Dashboard dashboard = Dashboard.named(name);
        assertThat(Arrays.stream(DashboardRule.values()).filter(rule -> !rule.holds(dashboard)))
                .as("rules that %s breaks", name)
                .isEmpty();
    }

    /** The seven pictures that the original guide asks for. */
    @ParameterizedTest
    @CsvSource({
        "CPU of each container, containers-host, CPU por contêiner",
        "memory, containers-host, Memória por contêiner",
        "database connections, postgresql, Conexões ao banco",
        "Redis operations, redis, Operações do Redis por segundo",
        "API response time, api-webhook, Tempo de resposta da API",
        "error rate, api-webhook, Taxa de erro",
        "performance of each agent, agents, Desempenho por assessor"
    })
    void whatTheGuideNamesIsThere(String asked, String dashboard, String title) {
        assertThat(Dashboard.named(dashboard).panels())
                .as(asked)
                .extracting(Panel::title)
                .contains(title);
    }

    @Test
    void grafanaFindsThem() {
        JsonNode environment = grafana.path("environment");
        assertThat(grafana.path("volumes").toString()).contains("./monitoring:/etc/monitoring:ro");
        assertThat(environment.path("GF_PATHS_PROVISIONING").asString()).isEqualTo(MOUNT + "grafana/provisioning");
        JsonNode provider = Shipped.yaml(Shipped.file("monitoring/grafana/provisioning/dashboards/falachefe.yml"))
                .path("providers")
                .path(0);
        assertThat(provider.path("options").path("path").asString()).isEqualTo(MOUNT + "grafana/dashboards");
        assertThat(environment.path("GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH").asString())
                .isEqualTo(MOUNT + "grafana/dashboards/now.json");
    }

    @Test
    void theirSourceIsTheDefaultOneAndKnowsHowOftenTheProductIsAsked() {
        List<JsonNode> sources = Shipped.yaml(Shipped.file("monitoring/grafana/provisioning/datasources/falachefe.yml"))
                .path("datasources")
                .values()
                .stream()
                .toList();
        assertThat(sources)
                .filteredOn(source -> source.path("isDefault").asBoolean(false))
                .singleElement()
                .satisfies(source -> {
                    assertThat(source.path("type").asString()).isEqualTo("prometheus");
                    assertThat(source.path("jsonData").path("timeInterval").asString())
                            .isEqualTo("30s");
                });
        JsonNode services = Shipped.yaml(Shipped.file("docker-compose.yml")).path("services");
        assertThat(sources)
                .allSatisfy(source -> assertThat(
                                services.has(source.path("url").asString().replaceAll("https?://([a-z-]+):\\d+", "$1")))
                        .isTrue());
    }
}
