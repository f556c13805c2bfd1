package br.app.falachefe.deploy.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import br.app.falachefe.deploy.Memory;
import br.app.falachefe.deploy.Programs;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The whole chain: the product under traffic, its exporters, the real Prometheus with the rules that ship, and the question of every panel. A
 * name that was right on paper, a label that does not join, a histogram that was never switched on: all of it shows nothing here.
 */
class LivePanelsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** Titles of panels that count what does not happen here; their 0 is the answer. */
    private static final Set<String> NOTHING_TO_COUNT =
            Set.of("Alertas ativos", "Versão que não continua conversas", "Modelos sem preço");

    /** Whose names are not ours to mend. */
    private static final String LIBRARIES = "(http_server|jvm|process|system|tasks|temporal|tomcat)_.*";

    @TempDir
    static Path folder;

    private static LiveStack stack;
    private static Watchers watchers;
    private static LivePrometheus prometheus;
    private static Traffic traffic;

    @BeforeAll
    static void start() throws IOException {
        stack = new LiveStack(folder);
        watchers = new Watchers(folder.resolve("watchers"), stack);
        traffic = new Traffic(stack, watchers.nginx);
        Map<String, List<ObjectNode>> targets = new HashMap<>();
        watchers.targets().forEach((job, address) -> targets.put(job, List.of(LivePrometheus.target(address))));
        targets.put("temporal", List.of(LivePrometheus.target(stack.engineFigures())));
        targets.put("app", List.of(named(stack.door(), "app-blue")));
        targets.put("worker", List.of(named(stack.worker(), "worker-blue")));
        // No Grafana here.
        targets.put("grafana", List.of());
        prometheus = new LivePrometheus(folder.resolve("prometheus"), targets, watchers.site());
    }

    private static ObjectNode named(String address, String service) {
        ObjectNode target = LivePrometheus.target(address);
        target.putObject("labels").put("service", service);
        return target;
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable each : new AutoCloseable[] {prometheus, traffic, watchers, stack}) {
            if (each != null) {
                each.close();
            }
        }
    }

    @Test
    void everyPanelShowsSomething() {
        Set<String> newer = Scrapes.onlyInNewerVersions();
        List<Query> questions = Dashboard.all().stream()
                .flatMap(dashboard -> dashboard.panels().stream())
                .filter(panel -> !panel.mayBeEmpty())
                .flatMap(LivePanelsIT::questions)
                .filter(query -> query.parsed().selectors().stream().noneMatch(each -> newer.contains(each.name())))
                .toList();
        List<String> empty = unanswered(questions);
        assertThat(empty)
                .as("panels that show nothing, %d asked", questions.size())
                .isEmpty();
        assertThat(legendsWithoutLabel(questions))
                .as("legends that show nothing")
                .isEmpty();
    }

    /** Asked without the 0 that people see in place of nothing: with it every misspelt name would be answered. */
    private static Stream<Query> questions(Panel panel) {
        return NOTHING_TO_COUNT.contains(panel.title())
                ? panel.queries().stream()
                : panel.queries().stream().map(Query::withoutFallback);
    }

    /** Those that still show nothing when time is up. */
    private static List<String> unanswered(List<Query> questions) {
        Instant end = Instant.now().plus(PATIENCE);
        List<Query> open = new ArrayList<>(questions);
        while (!open.isEmpty() && Instant.now().isBefore(end)) {
            open.removeIf(query -> showsSomething(ask(query)));
        }
        return open.stream().map(query -> query + ": " + query.raw()).toList();
    }

    private static List<JsonNode> ask(Query query) {
        return prometheus.ask(query.expression(LivePrometheus.RATE_INTERVAL));
    }

    /** A series of which each value is "not a number" draws nothing. */
    private static boolean showsSomething(List<JsonNode> series) {
        return series.stream()
                .anyMatch(each -> !each.path("value").path(1).asString("NaN").equals("NaN"));
    }

    private static List<String> legendsWithoutLabel(List<Query> questions) {
        return questions.stream()
                .flatMap(query -> query.legendLabels().stream()
                        .filter(label -> ask(query).stream()
                                .noneMatch(series -> series.path("metric").has(label)))
                        .map(label -> query + ": " + label))
                .toList();
    }

    @Test
    void everybodyIsAsked() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(prometheus.ask("count by (job) (up == 1)"))
                        .extracting(series -> series.path("metric").path("job").asString())
                        .containsExactlyInAnyOrder(
                                "app",
                                "worker",
                                "temporal",
                                "postgres",
                                "redis",
                                "nginx",
                                "answers",
                                "node",
                                "containers",
                                "site",
                                "prometheus",
                                "alertmanager",
                                "blackbox"));
    }

    /** Debian's programs, which are older than Compose's; the product's own processes are in ZeroDowntimeIT. */
    @Test
    void watchersStayInsideTheirLimits() {
        List<Memory> memory = new ArrayList<>(watchers.memory());
        memory.add(prometheus.memory());
        System.out.println("Memory: " + memory);
        assertThat(memory).hasSize(7).allMatch(Memory::fits);
    }

    /** Units, ends and explanations, by Prometheus' own judgement. */
    @Test
    void ourFiguresAreNamedAsPrometheusWants() throws IOException {
        for (String process : List.of(stack.door(), stack.worker())) {
            String said = Running.get(URI.create("http://" + process + "/api/metrics"));
            assertThat(said).contains("# TYPE build_info gauge");
            Path page = Files.writeString(folder.resolve("page.txt"), said);
            ProcessBuilder check = new ProcessBuilder("promtool", "check", "metrics").redirectInput(page.toFile());
            assertThat(Programs.run(check).output().lines().filter(line -> !line.matches(LIBRARIES)))
                    .isEmpty();
        }
    }

    @Test
    void everyRuleCanBeEvaluated() {
        List<String> failed = new ArrayList<>();
        prometheus
                .rules()
                .forEach(group -> group.path("rules").forEach(rule -> {
                    if (rule.path("health").asString("").equals("err")) {
                        failed.add(rule.path("name").asString() + ": "
                                + rule.path("lastError").asString());
                    }
                }));
        assertThat(failed).isEmpty();
    }
}
