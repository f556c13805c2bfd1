package br.app.falachefe.deploy.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import br.app.falachefe.deploy.Ports;
import br.app.falachefe.deploy.Programs;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whom an alert reaches: Alertmanager with the configuration that {@code monitoring/alertmanager/start} writes. */
class NotificationsIT {
    private static final Map<String, String> MAIL = Map.of(
            "SMTP_HOST",
            "smtp.exemplo:587",
            "SMTP_FROM",
            "falachefe@exemplo.br",
            "SMTP_TO",
            "ana@exemplo.br,rui@exemplo.br");
    private static final Map<String, String> LOGIN =
            Map.of("SMTP_USER", "ana", "SMTP_PASSWORD", "com 'aspas', # e : dois pontos");
    private static final Map<String, String> HOOKS = Map.of(
            "NOTIFY_WEBHOOK", "https://exemplo.br/avisos?a=1&b='2'", "WATCHDOG_WEBHOOK", "https://vigia.exemplo/x");

    @TempDir
    Path folder;

    @BeforeAll
    static void programs() {
        Programs.need("amtool", "prometheus-alertmanager");
    }

    static List<Map<String, String>> environments() {
        return List.of(
                Map.of(),
                MAIL,
                HOOKS,
                merged(MAIL, LOGIN),
                merged(merged(MAIL, LOGIN), HOOKS),
                merged(MAIL, Map.of("DOMAIN", "exemplo.br")));
    }

    private static Map<String, String> merged(Map<String, String> one, Map<String, String> other) {
        Map<String, String> all = new HashMap<>(one);
        all.putAll(other);
        return all;
    }

    @ParameterizedTest
    @MethodSource("environments")
    void isAConfigurationWhateverIsKnown(Map<String, String> environment) throws IOException {
        Path written = written(environment);
        assertThat(Programs.run(new ProcessBuilder("amtool", "check-config", written.toString()))
                        .orFail()
                        .output())
                .contains("SUCCESS");
    }

    /** What somebody mistypes, and by which name it is called. */
    static List<Map.Entry<String, Map<String, String>>> mistyped() {
        return List.of(
                Map.entry("SMTP_HOST", merged(MAIL, Map.of("SMTP_HOST", "smtp.exemplo"))),
                Map.entry("SMTP_FROM", merged(MAIL, Map.of("SMTP_FROM", ""))),
                Map.entry("SMTP_TO", merged(MAIL, Map.of("SMTP_TO", "ana@exemplo.br,rui"))),
                Map.entry("NOTIFY_WEBHOOK", Map.of("NOTIFY_WEBHOOK", "exemplo.br/avisos")),
                Map.entry("NOTIFY_WEBHOOK", Map.of("NOTIFY_WEBHOOK", "https://exemplo.br/100%")),
                Map.entry("DOMAIN", merged(HOOKS, Map.of("DOMAIN", "https://exemplo.br"))));
    }

    /** Alertmanager would not start, and nobody would hear of anything. */
    @ParameterizedTest
    @MethodSource("mistyped")
    void aTypoIsCalledByItsNameAndSilencesNothingElse(Map.Entry<String, Map<String, String>> typo) throws IOException {
        Map<String, String> all = merged(Map.of("WATCHDOG_WEBHOOK", "https://vigia.exemplo/x"), typo.getValue());
        Programs.Result checked = Programs.run(start(all, "--check"));
        assertThat(checked.code()).isEqualTo(1);
        assertThat(checked.output().lines()).singleElement().asString().contains(typo.getKey());

        isAConfigurationWhateverIsKnown(all);
        assertThat(Files.readString(folder.resolve("alertmanager.yml")))
                .contains("https://vigia.exemplo/x")
                .doesNotContain("email_configs", "exemplo.br/100", "url: 'exemplo.br");
    }

    @ParameterizedTest
    @MethodSource("environments")
    void whatIsRightIsNotComplainedOf(Map<String, String> environment) {
        assertThat(Programs.run(start(environment, "--check")).orFail().output())
                .isEmpty();
    }

    @Test
    void theSignOfLifeGoesToTheWatchdogAndNobodyElse() throws IOException {
        Path written = written(HOOKS);
        assertThat(receiver(written, "severity=heartbeat", "alertname=Watchdog"))
                .endsWith("watchdog");
        assertThat(receiver(written, "severity=page", "alertname=AppDown")).endsWith("people");
        assertThat(receiver(written, "severity=warn", "alertname=HostMemory")).endsWith("people");
    }

    /** The real one: a page reaches people once, its consequences do not, and the sign of life reaches the watchdog. */
    @Test
    void peopleHearTheCauseAndNotItsConsequences() throws Exception {
        int port = Ports.free();
        try (Inbox people = new Inbox();
                Inbox watchdog = new Inbox();
                Running _ = asInItsImage(port, people, watchdog)) {
            tell(port, "PostgresDown", "page");
            tell(port, "InboxStuck", "page");
            tell(port, "TargetDown", "page", "job", "temporal");
            tell(port, "TemporalBacklog", "page");
            tell(port, "NginxDown", "page");
            tell(port, "SiteDown", "page");
            tell(port, "Watchdog", "heartbeat");
            await().atMost(Duration.ofSeconds(15)).until(() -> !watchdog.got().isEmpty());
            await().atMost(Duration.ofSeconds(45)).until(() -> people.got().size() >= 3);
            await().during(Duration.ofSeconds(3)).until(() -> people.got().size() == 3);
            assertThat(String.join("\n", people.got()))
                    .contains("resumo de PostgresDown", "resumo de TargetDown", "resumo de NginxDown")
                    .doesNotContain("InboxStuck", "TemporalBacklog", "SiteDown")
                    .contains("\"externalURL\":\"https://exemplo.br/grafana/d/falachefe-now\"");
            assertThat(watchdog.got()).allSatisfy(body -> assertThat(body).contains("Watchdog"));
        }
    }

    /** Templates are judged only when a letter is written. */
    @Test
    void aLetterSaysWhatIsWrongAndWhatToDoFirst() throws Exception {
        int port = Ports.free();
        try (Mailbox box = new Mailbox()) {
            Path config = written(merged(MAIL, Map.of("SMTP_HOST", box.address(), "DOMAIN", "exemplo.br")));
            // This mail server has no certificate; it is the only difference.
            Files.writeString(
                    config, Files.readString(config).replaceAll("( +)smarthost: .*", "$0\n$1require_tls: false"));
            ProcessBuilder start = new ProcessBuilder("prometheus-alertmanager", "--config.file=" + config);
            try (Running _ = running(start, port)) {
                tell(port, "PgArchiveStale", "page");
                await().atMost(Duration.ofSeconds(45)).until(() -> !box.got().isEmpty());
            }
            assertThat(box.got().getFirst())
                    .contains(
                            "Subject: [Falachefe] PAGE: PgArchiveStale (1)",
                            "To: ana@exemplo.br,rui@exemplo.br",
                            "firing: resumo de PgArchiveStale\n",
                            "Primeiro: primeiro passo, à noite também\n",
                            "Mais: docs/operator.md#pgarchivestale, na pasta do produto\n",
                            "Painéis: https://exemplo.br/grafana/d/falachefe-now");
        }
    }

    /** By the entry point, on the path under the name that it has in its image. */
    private Running asInItsImage(int port, Inbox people, Inbox watchdog) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path name = Files.writeString(bin.resolve("alertmanager"), "#!/bin/sh\nexec prometheus-alertmanager \"$@\"\n");
        Files.setPosixFilePermissions(name, PosixFilePermissions.fromString("rwxr-xr-x"));
        ProcessBuilder start = start(Map.of(
                "NOTIFY_WEBHOOK",
                people.url(),
                "WATCHDOG_WEBHOOK",
                watchdog.url(),
                "DOMAIN",
                "exemplo.br",
                "CONFIG",
                folder + "/a.yml"));
        start.environment().merge("PATH", bin.toString(), (path, first) -> first + ":" + path);
        return running(start, port);
    }

    private Running running(ProcessBuilder start, int port) {
        start.command()
                .addAll(List.of(
                        "--storage.path=" + folder.resolve("data"),
                        "--cluster.listen-address=",
                        "--web.listen-address=127.0.0.1:" + port));
        Running alertmanager = Running.start(start, folder.resolve("log"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !alertmanager.page(port, "/-/ready").isEmpty());
        return alertmanager;
    }

    private static void tell(int port, String name, String severity, String... label) throws Exception {
        ObjectNode alert = JsonMapper.shared().createObjectNode();
        ObjectNode labels = alert.putObject("labels").put("alertname", name).put("severity", severity);
        if (label.length > 0) {
            labels.put(label[0], label[1]);
        }
        alert.putObject("annotations")
                .put("summary", "resumo de " + name)
                .put("description", "O que houve.")
                .put("action", "primeiro passo, à noite também")
                .put("runbook", "docs/operator.md#" + name.toLowerCase(Locale.ROOT));
        int status = send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v2/alerts"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("[" + alert + "]")));
        assertThat(status).isEqualTo(200);
    }

    private static int send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private Path written(Map<String, String> environment) throws IOException {
        Path file = folder.resolve("alertmanager.yml");
        Files.writeString(
                file, Programs.run(start(environment, "--print")).orFail().output());
        return file;
    }

    private static ProcessBuilder start(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Shipped.file("monitoring/alertmanager/start").toString());
        command.addAll(List.of(arguments));
        ProcessBuilder start = new ProcessBuilder(command);
        start.environment().putAll(environment);
        return start;
    }

    private static String receiver(Path config, String... labels) {
        List<String> command =
                new ArrayList<>(List.of("amtool", "config", "routes", "test", "--config.file=" + config));
        command.addAll(List.of(labels));
        return Programs.run(new ProcessBuilder(command)).orFail().output().strip();
    }
}
