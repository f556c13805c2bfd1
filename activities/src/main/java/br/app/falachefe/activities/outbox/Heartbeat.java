package br.app.falachefe.activities.outbox;

import io.temporal.activity.ActivityExecutionContext;
import io.temporal.client.ActivityCompletionException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells Temporal every two seconds that this attempt lives, so that a dead worker is noticed within eight. */
final class Heartbeat implements AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final CountDownLatch over = new CountDownLatch(1);

    private Heartbeat() {}

    static Heartbeat of(ActivityExecutionContext context) {
        Heartbeat heartbeat = new Heartbeat();
        Thread.ofVirtual().name("heartbeat").start(() -> heartbeat.beat(context));
        return heartbeat;
    }

    private void beat(ActivityExecutionContext context) {
        try {
            while (!over.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                context.heartbeat(null);
            }
        } catch (ActivityCompletionException nobodyWaits) {
            // The attempt was given up outside. The send is not interrupted: its answer still settles the row.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
    }
}
