package br.app.falachefe.deploy.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What panels and rules ask for was seen to be said: each name, each label, each value. */
class ContractTest {
    private final Scrapes scrapes = Scrapes.recorded();

    static List<String> names() {
        return DashboardsTest.names().toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void panelsAskForWhatIsThere(String dashboard) {
        List<String> unknown = new ArrayList<>();
        for (Panel panel : Dashboard.named(dashboard).panels()) {
            for (Query query : panel.queries()) {
                scrapes.unknown(query.parsed()).forEach(what -> unknown.add(query + ": " + what));
                Set<String> labels = scrapes.labels(query.parsed());
                query.legendLabels().stream()
                        .filter(label -> !labels.contains(label) && !query.raw().contains("label_replace"))
                        .forEach(label -> unknown.add(query + ": legend " + label));
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void rulesAskForWhatIsThere() {
        List<String> unknown = new ArrayList<>();
        Alert.rules()
                .forEach(rule -> scrapes.unknown(
                                Expression.parse(rule.path("expr").asString()))
                        .forEach(what -> unknown.add(rule.path("alert").asString("record") + ": " + what)));
        assertThat(unknown).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum(rate(redis_commands_totals[5m]))",
                "sum by (command) (rate(redis_commands_total[5m]))",
                "node_cpu_seconds_total{mode=\"stolen\"}",
                "node_cpu_seconds_total{mod!=\"idle\"}",
                "node_filesystem_avail_bytes{fstype=~\"ext5|btrfs7\"}",
                "container_cpu_usage_seconds_total{container=\"falachefe_redis\"}",
                "up{job=\"postgresql\"}",
                "ALERTS{alertname=\"PostgresGone\"}"
            })
    void aMisspeltOneIsFound(String expression) {
        assertThat(scrapes.unknown(Expression.parse(expression))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum by (cmd) (rate(redis_commands_total[5m]))",
                "node_cpu_seconds_total{mode=~\"steal|iowait\"}",
                "falachefe:http_error_ratio:rate5m",
                "ALERTS{alertname=\"PostgresDown\", alertstate=\"firing\"}",
                "up{job=\"worker\", service=\"worker-blue\"}"
            })
    void aRightOneIsNot(String expression) {
        assertThat(scrapes.unknown(Expression.parse(expression))).isEmpty();
    }
}
