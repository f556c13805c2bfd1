package br.app.falachefe.deploy.scripts;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Many customers who together write a numbered message every tenth of a second, whatever happens on the server. */
final class Customers implements AutoCloseable {
    private static final int CHATS = 20;
    private static final long EVERY_MILLIS = 100;

    private final Phones phones;
    private final AtomicInteger number = new AtomicInteger();
    private final Map<String, Long> writtenAt = new ConcurrentHashMap<>();
    private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();

    Customers(Phones phones) {
        this.phones = phones;
    }

    void start() {
        var unused =
                clock.scheduleAtFixedRate(() -> hands.execute(this::writeNext), 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void writeNext() {
        int n = number.incrementAndGet();
        String marker = marker(n);
        statuses.put(marker, 0);
        writtenAt.put(marker, System.nanoTime());
        statuses.put(marker, phones.write(chat(n % CHATS), words(n) + " " + marker));
    }

    /** Some book something, never the same amount twice, which would be asked back; the others look. */
    private static String words(int n) {
        return n % 5 == 0 ? "Recebi R$ %d,%02d de vendas".formatted(10 + n / 100, n % 100) : "Qual é o meu saldo?";
    }

    /** No more messages; those that are under way arrive. */
    Map<String, Integer> stop() throws InterruptedException {
        clock.shutdown();
        clock.awaitTermination(5, TimeUnit.SECONDS);
        hands.shutdown();
        if (!hands.awaitTermination(60, TimeUnit.SECONDS)) {
            throw new AssertionError("Messages are still under way after a minute");
        }
        return Map.copyOf(statuses);
    }

    /** How long somebody has been waiting for an answer who waits longest, once that many have got theirs; until then, for ever. */
    Duration waiting(int answers) {
        long now = System.nanoTime();
        Set<String> answered = phones.answers(chats()).keySet();
        if (answered.size() < answers) {
            return Duration.ofSeconds(Long.MAX_VALUE);
        }
        long since = writtenAt.entrySet().stream()
                .filter(written -> !answered.contains(written.getKey()))
                .mapToLong(Map.Entry::getValue)
                .min()
                .orElse(now);
        return Duration.ofNanos(now - since);
    }

    int written() {
        return number.get();
    }

    static List<String> chats() {
        return IntStream.range(0, CHATS).mapToObj(Customers::chat).toList();
    }

    static String marker(int n) {
        return "m%04d".formatted(n);
    }

    private static String chat(int n) {
        return "55119%08d".formatted(90_000_000 + n);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        hands.shutdownNow();
    }
}
