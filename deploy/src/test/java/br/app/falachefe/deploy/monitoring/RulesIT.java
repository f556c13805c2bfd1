package br.app.falachefe.deploy.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.deploy.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ships, judged by Prometheus' own tool: configuration, rules, their tests, and every question of every panel. */
class RulesIT {

    @BeforeAll
    static void programs() {
        Programs.need("promtool");
    }

    @Test
    void theConfigurationIsOne() {
        assertThat(promtool(Stream.of("check", "config", "--syntax-only", path("monitoring/prometheus/prometheus.yml")))
                        .orFail()
                        .output())
                .contains("SUCCESS");
    }

    @Test
    void theRulesAreRules() {
        Programs.Result checked = promtool(Stream.concat(
                Stream.of("check", "rules"), Shipped.rules().stream().map(Path::toString)));
        assertThat(checked.orFail().output()).doesNotContain("FAILED");
    }

    @Test
    void eachAlertDoesWhatItsCasesSay() {
        Programs.Result tested = promtool(Stream.concat(
                Stream.of("test", "rules"), Shipped.ruleTests().stream().map(Path::toString)));
        assertThat(tested.orFail().output()).contains("SUCCESS").doesNotContain("FAILED");
    }

    @Test
    void panelsAskInWordsThatPrometheusUnderstands(@TempDir Path folder) throws Exception {
        List<Query> queries = Dashboard.all().stream()
                .flatMap(dashboard -> dashboard.panels().stream())
                .flatMap(panel -> panel.queries().stream())
                .toList();
        assertThat(queries).hasSizeGreaterThan(100);
        assertThat(checkedAsRules(
                                folder,
                                queries.stream()
                                        .map(query -> query.expression("5m"))
                                        .toList())
                        .orFail()
                        .output())
                .contains(queries.size() + " rules found");
    }

    @Test
    void aBrokenQuestionIsFound(@TempDir Path folder) throws Exception {
        Programs.Result checked = checkedAsRules(folder, List.of("sum(rate(up[5m]))", "sum(rate(up[5m])"));
        assertThat(checked.code()).isNotZero();
        assertThat(checked.output()).contains("parse error", "query:2");
    }

    /** Each expression as a rule that records it: promtool then parses it and names the one that is broken. */
    private static Programs.Result checkedAsRules(Path folder, List<String> expressions) throws Exception {
        StringBuilder rules = new StringBuilder("groups:\n  - name: panels\n    rules:\n");
        for (int i = 0; i < expressions.size(); i++) {
            rules.append("      - {record: 'query:%d', expr: '%s'}\n"
                    .formatted(i + 1, expressions.get(i).replace("'", "''")));
        }
        Path file = folder.resolve("panels.yml");
        Files.writeString(file, rules);
        return promtool(Stream.of("check", "rules", file.toString()));
    }

    private static String path(String name) {
        return Shipped.file(name).toString();
    }

    private static Programs.Result promtool(Stream<String> arguments) {
        return Programs.run(new ProcessBuilder(
                Stream.concat(Stream.of("promtool"), arguments).toList()));
    }
}
