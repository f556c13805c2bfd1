package br.app.falachefe.deploy.monitoring;

import br.app.falachefe.deploy.Memory;
import br.app.falachefe.deploy.Ports;
import br.app.falachefe.deploy.Programs;
import br.app.falachefe.deploy.nginx.Nginx;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** All that Prometheus asks besides the product: Debian's exporters, nginx, Alertmanager, and the figures of made-up containers. */
final class Watchers implements AutoCloseable {
    private final Path folder;
    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, Running> programs = new HashMap<>();
    private final Deque<Runnable> running = new ArrayDeque<>();
    private final AtomicInteger scrapes = new AtomicInteger();
    final Nginx nginx;

    Watchers(Path folder, LiveStack stack) throws IOException {
        Programs.need(
                "prometheus-postgres-exporter",
                "prometheus-redis-exporter",
                "prometheus-nginx-exporter",
                "prometheus-node-exporter",
                "prometheus-blackbox-exporter",
                "prometheus-alertmanager");
        this.folder = Files.createDirectories(folder);
        nginx = new Nginx(Files.createDirectories(folder.resolve("nginx")))
                .app(stack.door())
                .countedEvery(5);
        keep(nginx.start()::close);
        data(stack);
        door();
        machine();
        containers();
        alertmanager();
    }

    /** Host and port of each job that has one of its own. */
    Map<String, String> targets() {
        return Map.copyOf(targets);
    }

    /** Of each program that Compose runs as a service of its own. */
    List<Memory> memory() {
        return programs.entrySet().stream()
                .map(each -> each.getValue().memory(each.getKey()))
                .toList();
    }

    private void data(LiveStack stack) {
        start(
                "postgres",
                "prometheus-postgres-exporter",
                "--web.listen-address=",
                Map.of(
                        "DATA_SOURCE_URI",
                        stack.database().getAuthority().split("@", 2)[1] + "/falachefe?sslmode=disable",
                        "DATA_SOURCE_USER",
                        "falachefe",
                        "DATA_SOURCE_PASS",
                        LiveStack.password(stack.database())));
        start(
                "redis",
                "prometheus-redis-exporter",
                "--web.listen-address=",
                Map.of(
                        "REDIS_ADDR",
                        "redis://" + stack.redis().getAuthority().split("@", 2)[1],
                        "REDIS_PASSWORD",
                        LiveStack.password(stack.redis())));
    }

    private void door() throws IOException {
        targets.put("answers", nginx.inside("/metrics").getAuthority());
        start(
                "nginx",
                "prometheus-nginx-exporter",
                "-web.listen-address=",
                Map.of(),
                "-nginx.scrape-uri=" + nginx.inside("/stub_status"));
        Path config = folder.resolve("blackbox.yml");
        // The certificate is one that nginx has made itself.
        Files.writeString(
                config,
                Shipped.text("monitoring/blackbox/blackbox.yml") + "      tls_config: {ca_file: "
                        + nginx.file("run/tls/fullchain.pem") + "}\n");
        start("blackbox", "prometheus-blackbox-exporter", "--web.listen-address=", Map.of(), "--config.file=" + config);
    }

    private void machine() throws IOException {
        Path metrics = Files.createDirectories(folder.resolve("metrics"));
        long now = Instant.now().getEpochSecond();
        Map.of(
                        "backup_last_success_timestamp_seconds",
                        now - 3_600,
                        "backup_size_bytes",
                        5_000_000L,
                        "backup_duration_seconds",
                        9L,
                        "backup_elsewhere_last_success_timestamp_seconds",
                        now - 200,
                        "backup_restore_verified_timestamp_seconds",
                        now - 86_400,
                        "backup_restore_drill_duration_seconds",
                        60L)
                .forEach((name, value) -> write(metrics.resolve(name + ".prom"), name, value));
        start(
                "node",
                "prometheus-node-exporter",
                "--web.listen-address=",
                Map.of(),
                "--collector.textfile.directory=" + metrics);
    }

    /** As scripts/backup and scripts/restore-drill write it. */
    private static void write(Path file, String name, long value) {
        try {
            Files.writeString(file, "# HELP %1$s x\n# TYPE %1$s gauge\n%1$s %2$d\n".formatted(name, value));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Containers that work a little more each time somebody asks. */
    private void containers() throws IOException {
        Cgroups cgroups = new Cgroups(folder.resolve("cgroup"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        server.createContext("/metrics.txt", exchange -> {
            int seconds = scrapes.incrementAndGet();
            for (String service : List.of("app_blue", "worker_blue", "postgres")) {
                cgroups.container(service, "a", seconds)
                        .file("cpu.stat", """
                        usage_usec %d
                        nr_periods %d
                        nr_throttled %d
                        throttled_usec %d""".formatted(seconds * 500_000L, seconds * 10, seconds, seconds));
            }
            ProcessBuilder serve = new ProcessBuilder(
                    Shipped.file("monitoring/containers/serve").toString(), "--once");
            serve.environment().put("CGROUPS", cgroups.root().toString());
            byte[] page = Programs.run(serve).output().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        keep(() -> server.stop(0));
        targets.put("containers", "127.0.0.1:" + server.getAddress().getPort());
    }

    private void alertmanager() throws IOException {
        ProcessBuilder print =
                new ProcessBuilder(Shipped.file("monitoring/alertmanager/start").toString(), "--print");
        Path config = folder.resolve("alertmanager.yml");
        Files.writeString(config, Programs.run(print).orFail().output());
        start(
                "alertmanager",
                "prometheus-alertmanager",
                "--web.listen-address=",
                Map.of(),
                "--config.file=" + config,
                "--storage.path=" + folder.resolve("alerts"),
                "--cluster.listen-address=");
    }

    private void start(String job, String program, String listen, Map<String, String> environment, String... more) {
        String address = "127.0.0.1:" + Ports.free();
        ProcessBuilder builder = new ProcessBuilder(program, listen + address);
        builder.command().addAll(List.of(more));
        builder.environment().putAll(environment);
        Running started = Running.start(builder, folder.resolve(job + ".log"));
        programs.put(job.equals("alertmanager") ? job : job + "-exporter", started);
        keep(started::close);
        targets.put(job, address);
    }

    private void keep(Runnable stop) {
        running.push(stop);
    }

    /** The address of the door as a stranger types it. */
    URI site() {
        return nginx.url("/health");
    }

    @Override
    public void close() {
        running.forEach(Runnable::run);
    }
}
