package br.app.falachefe.deploy.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import br.app.falachefe.deploy.Ports;
import br.app.falachefe.deploy.Programs;
import br.app.falachefe.deploy.monitoring.Expression.Selector;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures of each container, by the shell and the web server of the image that Compose names, over a made-up cgroup tree. */
class ContainersIT {
    private static final Instant HOUR_AGO = Instant.now().minusSeconds(3_600);

    @TempDir
    Path folder;

    private Cgroups cgroups;

    @BeforeEach
    void tree() throws IOException {
        Programs.need("busybox");
        cgroups = new Cgroups(folder.resolve("cgroup"));
        Files.createDirectories(cgroups.root());
    }

    @Test
    void eachFigureOfOneContainer() throws IOException {
        cgroups.container("temporal_ui", "a", 90).bornAt(Instant.ofEpochSecond(1_700_000_000));
        assertThat(page())
                .contains(
                        "# TYPE container_cpu_usage_seconds_total counter",
                        "container_cpu_usage_seconds_total{name=\"falachefe_temporal_ui\"} 90.000000",
                        "container_cpu_cfs_periods_total{name=\"falachefe_temporal_ui\"} 200",
                        "container_cpu_cfs_throttled_periods_total{name=\"falachefe_temporal_ui\"} 50",
                        "container_cpu_cfs_throttled_seconds_total{name=\"falachefe_temporal_ui\"} 1.500000",
                        "container_memory_usage_bytes{name=\"falachefe_temporal_ui\"} 104857600",
                        "container_memory_working_set_bytes{name=\"falachefe_temporal_ui\"} 100000000",
                        "container_spec_memory_limit_bytes{name=\"falachefe_temporal_ui\"} 536870912",
                        "container_oom_events_total{name=\"falachefe_temporal_ui\"} 0",
                        "container_processes{name=\"falachefe_temporal_ui\"} 37",
                        "container_pids_limit{name=\"falachefe_temporal_ui\"} 512",
                        "container_start_time_seconds{name=\"falachefe_temporal_ui\"} 1700000000");
    }

    @Test
    void whatIsUnlimitedOrMissingHasNoFigure() throws IOException {
        cgroups.container("redis", "a", 1).file("memory.max", "max").file("pids.max", "max");
        Files.delete(cgroups.root().resolve("falachefe.slice/falachefe-redis.slice/docker-a.scope/memory.stat"));
        assertThat(page())
                .contains("container_memory_working_set_bytes{name=\"falachefe_redis\"} 104857600")
                .noneMatch(line -> line.contains("limit"));
    }

    @Test
    void aMigrationBesideTheRunningAppDoesNotSpeakForIt() throws IOException {
        cgroups.container("app_blue", "running", 500).bornAt(HOUR_AGO);
        cgroups.container("app_blue", "a-migration", 2).bornAt(Instant.now());
        assertThat(page())
                .filteredOn(line -> line.startsWith("container_cpu_usage_seconds_total"))
                .containsExactly("container_cpu_usage_seconds_total{name=\"falachefe_app_blue\"} 500.000000");
    }

    /** The kernel sets a folder's time anew when it has forgotten the folder for a while; only another folder is another start. */
    @Test
    void aFolderThatTheKernelForgotForAWhileIsNoRestart() throws IOException {
        Map<String, String> remembering = Map.of("BORN", folder.resolve("born").toString());
        Cgroups.Container running = cgroups.container("redis", "a", 1).bornAt(Instant.ofEpochSecond(1_700_000_000));
        String since = "container_start_time_seconds{name=\"falachefe_redis\"} 1700000000";
        assertThat(page(remembering)).contains(since);
        running.bornAt(Instant.ofEpochSecond(1_700_000_777));
        assertThat(page(remembering)).contains(since);

        cgroups.container("redis", "b", 1).bornAt(Instant.ofEpochSecond(1_700_000_999));
        cgroups.gone("redis", "a");
        assertThat(page(remembering)).contains("container_start_time_seconds{name=\"falachefe_redis\"} 1700000999");
        assertThat(folder.resolve("born")).content().hasLineCount(1).endsWith(" 1700000999\n");
    }

    @Test
    void aContainerThatRanOutOfMemoryIsRememberedAfterItIsGone() throws IOException {
        cgroups.container("worker_green", "next", 1);
        cgroups.oomKills("worker_green", 1);
        assertThat(page()).contains("container_oom_events_total{name=\"falachefe_worker_green\"} 1");
    }

    @Test
    void withoutContainersOnlyItsOwnTime() throws IOException {
        Files.createDirectories(cgroups.root().resolve("system.slice/cron.service"));
        assertThat(page())
                .filteredOn(line -> !line.startsWith("#"))
                .singleElement()
                .asString()
                .startsWith("container_collected_timestamp_seconds ");
    }

    @Test
    void whatTheContractHoldsIsWhatItSays() throws IOException {
        cgroups.container("postgres", "a", 1);
        Scrapes recorded = Scrapes.recorded();
        assertThat(page())
                .filteredOn(line -> !line.startsWith("#"))
                .map(line -> new Selector(line.split("[{ ]")[0], List.of()))
                .isNotEmpty()
                .allMatch(selector -> recorded.knows(selector.name()));
    }

    /** Prometheus 3 reads only what says that it is text. */
    @Test
    void itIsServedAsText() throws Exception {
        cgroups.container("nginx", "a", 3);
        int port = Ports.free();
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path httpd =
                Files.writeString(bin.resolve("httpd"), "#!/bin/sh\nbusybox httpd -f \"$@\" &\necho $! >$PAGES.pid\n");
        Files.setPosixFilePermissions(httpd, PosixFilePermissions.fromString("rwxr-xr-x"));
        ProcessBuilder builder = serve(Map.of(
                "PORT", "127.0.0.1:" + port, "PAGES", folder.resolve("pages").toString()));
        builder.environment().merge("PATH", bin.toString(), (path, first) -> first + ":" + path);
        Process serving = builder.start();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics.txt"))
                    .build();
            await().atMost(Duration.ofSeconds(20)).ignoreExceptions().untilAsserted(() -> {
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                assertThat(answer.headers().firstValue("content-type")).hasValue("text/plain");
                assertThat(answer.body()).contains("container_cpu_usage_seconds_total{name=\"falachefe_nginx\"} 3.0");
            });
        } finally {
            serving.destroy();
            long web =
                    Long.parseLong(Files.readString(folder.resolve("pages.pid")).strip());
            ProcessHandle.of(web).ifPresent(ProcessHandle::destroy);
        }
    }

    private List<String> page() {
        return page(Map.of());
    }

    private List<String> page(Map<String, String> environment) {
        return Programs.run(serve(environment, "--once"))
                .orFail()
                .output()
                .lines()
                .toList();
    }

    /** By busybox' own shell, as in its image. */
    private ProcessBuilder serve(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "busybox", "sh", Shipped.file("monitoring/containers/serve").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("CGROUPS", cgroups.root().toString());
        builder.environment().putAll(environment);
        return builder;
    }
}
