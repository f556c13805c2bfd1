package br.app.falachefe.deploy.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole product wakes up in the past: nobody hears an old answer again, and the next message is answered. */
class RestoredProductIT {
    private static final List<String> CHATS =
            List.of("5511990000001", "5511990000002", "5511990000003", "5511990000004");
    private static final Duration A_MINUTE_OF_DOUBT_AND_SOME = Duration.ofMinutes(4);

    @TempDir
    Path folder;

    @Test
    void aDrillBesideItAndThenARestoreSendNoOldAnswerAgainAndNewMessagesAreAnswered() throws Exception {
        try (Server server = new Server(folder)) {
            Phones phones = servedAndBackedUp(server, 4);

            assertThat(succeeds(server, "restore-drill").printed()).contains("6. respondeu: ");
            answeredOnce(phones, 4);
            write(phones, 5, 8);
            everyAnswerOnce(phones, 8, Duration.ofMinutes(2));
            succeeds(server, "backup");

            // Accepted before the moment, answered after it: what a restore would answer twice.
            phones.faults(Map.of("latency_ms", 6_000));
            write(phones, 9, 12);
            String moment = nextSecond(server);
            nextSecond(server);
            assertThat(phones.answers(CHATS)).as("answered before the moment").doesNotContainKeys("m0009", "m0012");
            phones.faults(Map.of());
            everyAnswerOnce(phones, 12, Duration.ofMinutes(2));
            write(phones, 13, 16);
            everyAnswerOnce(phones, 16, Duration.ofMinutes(2));

            System.out.println(
                    succeeds(server, "restore", "--time", moment, "--overwrite").printed());
            write(phones, 17, 20);
            everyAnswerOnce(phones, 20, A_MINUTE_OF_DOUBT_AND_SOME);
            await().atMost(A_MINUTE_OF_DOUBT_AND_SOME)
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(open(server)).isEqualTo("0|0"));
            answeredOnce(phones, 20);
        }
    }

    /** A server that has answered some messages before its backup. */
    private static Phones servedAndBackedUp(Server server, int messages) {
        server.set("DEPLOY_READY_SECONDS", "180");
        succeeds(server, "deploy");
        Phones phones = new Phones(server.simulator());
        write(phones, 1, messages);
        everyAnswerOnce(phones, messages, Duration.ofMinutes(2));
        succeeds(server, "backup");
        return phones;
    }

    private static Script succeeds(Server server, String script, String... options) {
        Script done = server.run(script, options);
        assertThat(done.exit())
                .as("%s%n%s%n%s", script, done.printed(), server.logs())
                .isZero();
        return done;
    }

    private static void write(Phones phones, int first, int last) {
        for (int n = first; n <= last; n++) {
            assertThat(phones.write(CHATS.get(n % CHATS.size()), "Qual é o meu saldo? " + Customers.marker(n)))
                    .as("webhook of message %d", n)
                    .isEqualTo(200);
        }
    }

    private static void everyAnswerOnce(Phones phones, int last, Duration patience) {
        await().atMost(patience).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> answeredOnce(phones, last));
    }

    private static void answeredOnce(Phones phones, int last) {
        Map<String, Integer> answers = phones.answers(CHATS);
        assertThat(answers.values())
                .as("how often each of %d messages was answered: %s", last, answers)
                .containsExactly(IntStream.rangeClosed(1, last).mapToObj(n -> 1).toArray(Integer[]::new));
    }

    /** Messages that wait for an answer, and parts of answers that have not left. */
    private static String open(Server server) {
        Script rows = server.bash("sql falachefe <<<\"select (select count(*) from falachefe.inbound_message"
                + " where state in ('waiting', 'in_turn')) || '|' || (select count(*) from falachefe.outbound_message"
                + " where state in ('prepared', 'sending', 'unsure'))\"");
        assertThat(rows.exit()).as(rows.printed()).isZero();
        return rows.printed().strip();
    }

    /** A moment is told in whole seconds, so it is the first of its second. */
    private static String nextSecond(Server server) {
        String now = now(server);
        await().until(() -> !now(server).equals(now));
        return now(server);
    }

    private static String now(Server server) {
        Script said = server.bash("sql falachefe <<<\"select to_char(clock_timestamp() at time zone 'UTC',"
                + " 'YYYY-MM-DD HH24:MI:SS') || ' UTC'\"");
        assertThat(said.exit()).as(said.printed()).isZero();
        return said.printed().strip();
    }
}
