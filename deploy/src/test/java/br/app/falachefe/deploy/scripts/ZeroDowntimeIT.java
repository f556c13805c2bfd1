package br.app.falachefe.deploy.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Customers write ten messages a second through the real nginx while versions come and go. On request only: it wants two
 * cores for itself, and has not passed as a whole yet (docs/production.md).
 */
@EnabledIfEnvironmentVariable(
        named = "DEPLOY_STREAM",
        matches = "true",
        disabledReason = "Runs with DEPLOY_STREAM=true")
class ZeroDowntimeIT {
    /** A schema that only the newer version knows, as an expanding migration would make it. */
    private static final String NEWER_SCHEMA = "SPRING_FLYWAY_LOCATIONS=classpath:db/migration,filesystem:%s";

    @TempDir
    Path folder;

    @Test
    void coloursSwapAndBrokenVersionsComeWhileEveryMessageIsTakenAndAnsweredOnce() throws Exception {
        try (Server server = new Server(folder)) {
            deploy(server, "blue");
            Phones phones = new Phones(server.simulator());
            try (Customers customers = new Customers(phones)) {
                customers.start();
                deploy(server, "green");
                server.nextVersion(NEWER_SCHEMA.formatted(newerSchema()));
                deploy(server, "blue");
                rollBack(server, "green");
                refuse(server, "FALACHEFE_WEBHOOK_SECRET=outro-segredo", "não guardou a mensagem de teste", "green");
                refuse(server, "OPERATOR_API_KEY=", "A atualização do banco falhou", "green");
                Map<String, Integer> statuses = customers.stop();
                assertThat(statuses.values())
                        .as("answers to %d webhooks", statuses.size())
                        .containsOnly(200);
                everyMarkerOnce(phones, customers.written());
            }
            assertThat(phones.stats().path("webhook_answers").toString())
                    .as("all tries of the gateway, echoes and receipts too")
                    .matches("\\{\"200\":\\d+}");
            System.out.println("Written and answered: " + phones.stats().path("inbound") + ", webhooks "
                    + phones.stats().path("webhook_answers") + ", upstreams " + upstreams(server));
        }
    }

    private static void deploy(Server server, String colour) throws IOException {
        Script deployed = server.run("deploy");
        System.out.println(deployed.printed());
        assertThat(deployed.exit())
                .as("%s%n%s", deployed.printed(), server.logs())
                .isZero();
        assertThat(server.serving()).isEqualTo(colour);
        assertThat(server.read("nginx/active/upstream.conf")).doesNotContain("backup");
    }

    private static void rollBack(Server server, String colour) throws IOException {
        Script back = server.run("deploy", "--rollback");
        System.out.println(back.printed());
        assertThat(back.exit()).as("%s%n%s", back.printed(), server.logs()).isZero();
        assertThat(server.serving()).isEqualTo(colour);
    }

    private static void refuse(Server server, String version, String because, String serving) throws IOException {
        String before = server.read(".env");
        server.nextVersion(version);
        Script refused = server.run("deploy");
        System.out.println(refused.printed());
        assertThat(refused.exit()).as(refused.printed()).isNotZero();
        assertThat(refused.printed()).contains(because).contains("continua atendendo");
        assertThat(server.serving()).isEqualTo(serving);
        assertThat(server.read(".env").lines().sorted())
                .containsExactlyElementsOf(before.lines().sorted().toList());
    }

    private Path newerSchema() throws IOException {
        Path migrations = java.nio.file.Files.createDirectories(folder.resolve("newer"));
        java.nio.file.Files.writeString(
                migrations.resolve("V9001__later.sql"), "alter table inbound_message add column later text;");
        return migrations;
    }

    private static void everyMarkerOnce(Phones phones, int written) {
        List<String> expected =
                IntStream.rangeClosed(1, written).mapToObj(Customers::marker).toList();
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    Map<String, Integer> answers = phones.answers(Customers.chats());
                    assertThat(expected.stream().filter(marker -> !answers.containsKey(marker)))
                            .as("not answered, of %d", written)
                            .isEmpty();
                });
        Map<String, Integer> answers = phones.answers(Customers.chats());
        assertThat(answers.entrySet().stream().filter(answer -> answer.getValue() > 1))
                .as("answered more than once")
                .isEmpty();
    }

    /** Requests by the process that answered them, from nginx's own log. */
    private static Map<String, Long> upstreams(Server server) throws IOException {
        return server.read("data/access.log")
                .lines()
                .map(line -> line.replaceAll(".*\"upstream\":\"([^\"]*)\".*", "$1"))
                .collect(Collectors.groupingBy(address -> address, TreeMap::new, Collectors.counting()));
    }
}
