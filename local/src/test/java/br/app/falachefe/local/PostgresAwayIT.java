package br.app.falachefe.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** PostgreSQL is away while people write: what was acknowledged is answered once, and in each chat in order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresAwayIT {
    private static final int CHATS = 10;
    private static final int PER_CHAT = 3;
    private static final Duration AT_THE_DOOR = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final RunningProduct product = RunningProduct.start();

    @AfterAll
    void stop() {
        product.close();
    }

    @Test
    void nothingAcknowledgedIsLostWhileItHangs() throws Exception {
        firstContact(1);
        product.freezeDatabase();
        List<Written> written;
        try {
            written = everybodyWrites(1);
        } finally {
            product.thawDatabase();
        }
        answeredOnceAndInOrder(written, 1);
    }

    @Test
    void nothingAcknowledgedIsLostWhenItWasKilled() throws Exception {
        firstContact(2);
        product.killDatabase();
        List<Written> written;
        try {
            written = everybodyWrites(2);
        } finally {
            product.startDatabase();
        }
        answeredOnceAndInOrder(written, 2);
    }

    /** One chat that works before the outage, so that pools and caches are as in daily life. */
    private void firstContact(int round) {
        product.phone.write(chat(0), "Qual é o meu saldo? " + marker(round, 0, 0));
        await().atMost(PATIENCE).until(() -> answered(chat(0), round).equals(List.of(marker(round, 0, 0))));
        // On the phone is not yet in the rows: the outage begins when the turn is closed.
        product.rows.awaitQuiet();
    }

    /** Every chat writes its messages one after another, all chats at once. */
    private List<Written> everybodyWrites(int round) throws InterruptedException, ExecutionException {
        List<Written> all = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Written>>> chats = new ArrayList<>();
            for (int person = 0; person < CHATS; person++) {
                int number = person;
                chats.add(people.submit(() -> IntStream.rangeClosed(1, PER_CHAT)
                        .mapToObj(message -> write(number, marker(round, number, message)))
                        .toList()));
            }
            for (Future<List<Written>> chat : chats) {
                all.addAll(chat.get());
            }
        }
        return all;
    }

    private Written write(int person, String marker) {
        long start = System.nanoTime();
        int status = product.phone
                .write(chat(person), "Qual é o meu saldo? " + marker)
                .path("webhook_status")
                .asInt();
        return new Written(chat(person), marker, status, Duration.ofNanos(System.nanoTime() - start));
    }

    private void answeredOnceAndInOrder(List<Written> written, int round) {
        assertThat(written).hasSize(CHATS * PER_CHAT).allSatisfy(one -> {
            assertThat(one.status()).as("webhook of %s", one.marker()).isEqualTo(200);
            assertThat(one.took()).as("webhook of %s", one.marker()).isLessThan(AT_THE_DOOR);
        });
        for (int person = 0; person < CHATS; person++) {
            String chat = chat(person);
            List<String> expected = new ArrayList<>(person == 0 ? List.of(marker(round, 0, 0)) : List.of());
            written.stream()
                    .filter(one -> one.chat().equals(chat))
                    .map(Written::marker)
                    .forEach(expected::add);
            await().atMost(PATIENCE).until(() -> answered(chat, round).containsAll(expected));
            assertThat(answered(chat, round)).as("answers to %s", chat).isEqualTo(expected);
        }
    }

    /** Markers in the answers to this chat, in the order in which they came. */
    private List<String> answered(String chat, int round) {
        Pattern marker = Pattern.compile("m" + round + "\\d{3}");
        return product.phone.answers(chat).stream()
                .flatMap(answer -> marker.matcher(answer).results().map(MatchResult::group))
                .toList();
    }

    private static String marker(int round, int person, int message) {
        return "m%d%02d%d".formatted(round, person, message);
    }

    private static String chat(int person) {
        return "55119999900%02d".formatted(person + 1);
    }

    private record Written(String chat, String marker, int status, Duration took) {}
}
