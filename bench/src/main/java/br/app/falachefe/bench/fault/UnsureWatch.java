package br.app.falachefe.bench.fault;

import br.app.falachefe.bench.verdict.Sighting;
import br.app.falachefe.bench.wire.NoAnswerException;
import br.app.falachefe.bench.wire.Operator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks at the operators' list every few seconds and notes chats of which nobody knows whether an answer left. */
final class UnsureWatch implements AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Operator operator;
    private final ConcurrentLinkedQueue<Sighting> sightings = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("unsure-watch").daemon().factory());
    private volatile boolean doubt;

    UnsureWatch(Operator operator) {
        this.operator = operator;
    }

    void start() {
        var _ = clock.scheduleWithFixedDelay(this::look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            var now = Instant.now();
            var unsure = operator.conversations().stream()
                    .filter(chat -> chat.unsure() > 0)
                    .map(chat -> new Sighting(chat.phone(), now))
                    .toList();
            sightings.addAll(unsure);
            doubt = !unsure.isEmpty();
        } catch (NoAnswerException away) {
            // Operators see nothing while PostgreSQL or both app processes are away; the next look is soon.
            doubt = true;
            return;
        }
    }

    /** Whether the last look found one, or nothing could be seen. */
    boolean doubt() {
        return doubt;
    }

    List<Sighting> sightings() {
        return List.copyOf(sightings);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
