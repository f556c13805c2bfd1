package br.app.falachefe.deploy.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import br.app.falachefe.deploy.Memory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Customers write ten messages a second through the real nginx while versions come and go; in the end one dies by itself. */
class ZeroDowntimeIT {
    /** A schema that only the newer version knows, as an expanding migration would make it. */
    private static final String NEWER_SCHEMA = "SPRING_FLYWAY_LOCATIONS=classpath:db/migration,filesystem:%s";

    private static final int ANSWERED_BETWEEN_VERSIONS = 60;

    @TempDir
    Path folder;

    @Test
    void coloursSwapAndBrokenVersionsComeWhileEveryMessageIsTakenAndAnsweredOnce() throws Exception {
        try (Server server = new Server(folder)) {
            deploy(server, "blue");
            Phones phones = new Phones(server.simulator());
            try (Customers customers = new Customers(phones)) {
                customers.start();
                served(customers);
                deploy(server, "green");
                served(customers);
                server.nextVersion(NEWER_SCHEMA.formatted(newerSchema()));
                deploy(server, "blue");
                served(customers);
                rollBack(server, "green");
                refuse(server, "FALACHEFE_WEBHOOK_SECRET=outro-segredo", "não guardou a mensagem de teste", "green");
                refuse(server, "OPERATOR_API_KEY=", "A atualização do banco falhou", "green");
                fallsOver(server, "blue", "green");
                List<Memory> memory = memory(server);
                Map<String, Integer> statuses = customers.stop();
                assertThat(statuses.entrySet().stream().filter(answer -> answer.getValue() != 200))
                        .as("not answered by 200, of %d webhooks%n%s", statuses.size(), Trouble.of(server))
                        .isEmpty();
                everyMarkerOnce(phones, customers.written());
                assertThat(memory).as("memory under traffic").allMatch(Memory::fits);
            }
            server.kill("app-green");
            server.kill("worker-green");
            rollBack(server, "blue");
            assertThat(phones.stats().path("webhook_answers").propertyNames())
                    .as("all tries of the gateway, echoes and receipts too")
                    .isSubsetOf(possible(server));
            System.out.println("Written and answered: " + phones.stats().path("inbound") + ", webhooks "
                    + phones.stats().path("webhook_answers") + ", upstreams " + upstreams(server));
        }
    }

    /** Versions change on a server that is well: people get answers, and nobody waits for much longer than their burst is gathered. */
    private static void served(Customers customers) {
        int before = customers.written();
        await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofSeconds(3))
                .untilAsserted(() -> assertThat(customers.waiting(before + ANSWERED_BETWEEN_VERSIONS))
                        .isLessThan(Duration.ofSeconds(40)));
    }

    /**
     * Before 1.27.4 nginx closes a connection that the gateway is just using again when it takes over a configuration; the gateway
     * sends such a webhook again. The image's nginx keeps it ({@code keepalive_min_timeout}).
     */
    private static Set<String> possible(Server server) throws IOException {
        String configuration = server.read("data/nginx/conf/nginx.conf");
        return configuration.contains("keepalive_min_timeout") ? Set.of("200") : Set.of("200", "0");
    }

    /** Of all that this server runs, under traffic, with the colour that serves. */
    private static List<Memory> memory(Server server) throws IOException {
        List<Memory> all = new ArrayList<>();
        for (String service :
                List.of("app-green", "worker-green", "postgres", "redis", "temporal", "nginx", "simulator")) {
            all.add(server.memory(service));
        }
        System.out.println("Memory: " + all);
        return all;
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

    /** A version that does everything right until it serves. */
    private static void fallsOver(Server server, String colour, String serving) throws IOException {
        server.nextVersion("");
        Thread fault = Thread.ofVirtual().start(() -> {
            await().atMost(Duration.ofMinutes(4)).until(() -> server.serving().equals(colour));
            server.kill("worker-" + colour);
        });
        Script undone = server.run("deploy");
        System.out.println(undone.printed());
        assertThat(undone.exit()).as(undone.printed()).isNotZero();
        assertThat(undone.printed())
                .contains("A nova versão não está bem")
                .contains("o nginx voltou")
                .contains("continua atendendo");
        assertThat(server.serving()).isEqualTo(serving);
        assertThat(server.runs("app-" + colour)).as("the one that failed").isFalse();
        assertThat(fault.isAlive()).isFalse();
    }

    private Path newerSchema() throws IOException {
        Path migrations = Files.createDirectories(folder.resolve("newer"));
        Files.writeString(migrations.resolve("V9001__later.sql"), "alter table inbound_message add column later text;");
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
