package br.app.falachefe.deploy.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule for every service that a server runs. */
class HardeningTest {

    static List<String> services() {
        return ComposeFile.read("docker-compose.yml").services().stream()
                .map(Service::name)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("services")
    void keepsEveryRule(String name) {
        Service service = ComposeFile.read("docker-compose.yml").service(name);
        assertThat(Rule.brokenBy(service)).as("rules that %s breaks", name).isEmpty();
    }

    /** It is no part of a server, yet whoever tries it does so on one: its phone is for that machine alone. */
    @Test
    void theSimulatorIsNoWeaker() {
        Service simulator = ComposeFile.read("docker-compose.simulated.yml").service("simulator");
        assertThat(Rule.brokenBy(simulator)).containsExactly(Rule.ONLY_NGINX_PUBLISHES);
        assertThat(simulator.words("ports")).containsExactly("127.0.0.1:8090:8090");
    }

    @Test
    void allThatTheGuideNamesIsThere() {
        assertThat(services())
                .contains("app-blue", "app-green", "worker-blue", "worker-green", "postgres", "redis", "temporal")
                .contains("temporal-schema", "temporal-namespace", "temporal-ui", "nginx", "certbot")
                .contains("prometheus", "alertmanager", "grafana", "postgres-exporter", "redis-exporter")
                .contains("node-exporter", "nginx-exporter", "blackbox-exporter", "containers-exporter");
    }
}
