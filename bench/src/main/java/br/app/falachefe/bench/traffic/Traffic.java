package br.app.falachefe.bench.traffic;

import br.app.falachefe.bench.wire.NoAnswerException;
import br.app.falachefe.bench.wire.Phone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Writes at a steady rate, whatever the product answers. Within a chat the next message is written when the door has
 * answered the one before, so that the order of acceptance is known.
 */
public final class Traffic implements AutoCloseable {
    private final Phone phone;
    private final Script script;
    private final Duration every;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("traffic").daemon().factory());
    private final ExecutorService customers = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<Written> written = new ConcurrentLinkedQueue<>();

    public Traffic(Phone phone, Script script, Duration every) {
        this.phone = phone;
        this.script = script;
        this.every = every;
    }

    public void start() {
        var _ = clock.scheduleAtFixedRate(this::next, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void next() {
        script.next(busy).ifPresent(line -> {
            busy.add(line.chat());
            customers.execute(() -> write(line));
        });
    }

    private void write(Line line) {
        var at = Instant.now();
        var accepted = new Phone.Accepted("", 0);
        try {
            accepted = phone.write(line.chat(), "Cliente " + line.chat().substring(8), line.text());
        } catch (NoAnswerException unheard) {
            System.err.println("  " + line.marker() + ": " + unheard.getMessage());
        } finally {
            written.add(new Written(line, accepted.messageid(), at, Instant.now(), accepted.webhookStatus()));
            busy.remove(line.chat());
        }
    }

    public int count() {
        return written.size();
    }

    /** Writes no more, waits until the door has answered everything, and tells what was written, oldest first. */
    public List<Written> finish() throws InterruptedException {
        clock.shutdown();
        var _ = clock.awaitTermination(1, TimeUnit.MINUTES);
        customers.shutdown();
        var _ = customers.awaitTermination(2, TimeUnit.MINUTES);
        return written.stream()
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .toList();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        customers.shutdownNow();
    }
}
