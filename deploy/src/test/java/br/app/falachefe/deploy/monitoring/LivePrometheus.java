package br.app.falachefe.deploy.monitoring;

import static org.awaitility.Awaitility.await;

import br.app.falachefe.deploy.Memory;
import br.app.falachefe.deploy.Ports;
import br.app.falachefe.deploy.Programs;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The real Prometheus with the configuration that ships; only addresses and times are this test's. */
final class LivePrometheus implements AutoCloseable {
    /** How often everybody is asked, and the time of rates that Grafana would choose for it. */
    private static final String EVERY = "5s";

    static final String RATE_INTERVAL = "20s";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final int port = Ports.free();
    private final Running server;

    LivePrometheus(Path folder, Map<String, List<ObjectNode>> targets, URI site) throws IOException {
        Programs.need("prometheus");
        Files.createDirectories(folder);
        Programs.run(new ProcessBuilder(
                        "cp", "-r", Shipped.file("monitoring/prometheus/rules").toString(), folder.toString()))
                .orFail();
        Path config = folder.resolve("prometheus.yml");
        // JSON is YAML too.
        Files.writeString(config, configuration(folder, targets).toPrettyString());
        ProcessBuilder start = new ProcessBuilder(
                Shipped.file("monitoring/prometheus/start").toString(),
                "--config.file=" + config,
                "--storage.tsdb.path=" + folder.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port);
        start.environment().put("DOMAIN", site.getAuthority());
        start.environment().put("TARGETS", folder.resolve("targets").toString());
        server = Running.start(start, folder.resolve("log"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !server.page(port, "/-/ready").isEmpty());
    }

    private ObjectNode configuration(Path folder, Map<String, List<ObjectNode>> targets) {
        ObjectNode config = (ObjectNode) Shipped.yaml(Shipped.file("monitoring/prometheus/prometheus.yml"));
        ((ObjectNode) config.path("global"))
                .put("scrape_interval", EVERY)
                .put("scrape_timeout", EVERY)
                .put("evaluation_interval", EVERY);
        config.path("alerting").path("alertmanagers").forEach(each -> {
            ((ObjectNode) each).set("static_configs", JSON.valueToTree(targets.get("alertmanager")));
        });
        config.path("scrape_configs").forEach(each -> {
            ObjectNode job = (ObjectNode) each;
            String name = job.path("job_name").asString();
            job.remove("scrape_interval");
            if (name.equals("site")) {
                job.withArray("file_sd_configs").set(0, files(folder));
                String blackbox = targets.getOrDefault("blackbox", List.of())
                        .getFirst()
                        .path("targets")
                        .path(0)
                        .asString();
                ((ObjectNode) job.path("relabel_configs").path(2)).put("replacement", blackbox);
            } else {
                job.remove("dns_sd_configs");
                // The label that names the colour comes from Docker's DNS in Compose; here it stands beside the
                // address.
                job.remove("relabel_configs");
                job.set("static_configs", JSON.valueToTree(targets.getOrDefault(name, List.of(self()))));
            }
        });
        return config;
    }

    private static ObjectNode files(Path folder) {
        ObjectNode files = JSON.createObjectNode();
        files.putArray("files").add(folder.resolve("targets/site.json").toString());
        return files;
    }

    private ObjectNode self() {
        return target("127.0.0.1:" + port);
    }

    static ObjectNode target(String address) {
        ObjectNode target = JSON.createObjectNode();
        target.putArray("targets").add(address);
        return target;
    }

    /** Series that answer this question now. */
    List<JsonNode> ask(String expression) {
        String answer =
                server.page(port, "/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
        JsonNode result = answer.isEmpty()
                ? JSON.createObjectNode()
                : JSON.readTree(answer).path("data").path("result");
        return result.values().stream().toList();
    }

    Memory memory() {
        return server.memory("prometheus");
    }

    JsonNode rules() {
        return JSON.readTree(server.page(port, "/api/v1/rules")).path("data").path("groups");
    }

    @Override
    public void close() {
        server.close();
    }
}
