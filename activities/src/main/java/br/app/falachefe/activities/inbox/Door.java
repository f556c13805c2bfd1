package br.app.falachefe.activities.inbox;

import br.app.falachefe.activities.inbox.Acceptance.Ignored;
import br.app.falachefe.activities.inbox.Entrance.Decided;
import br.app.falachefe.activities.inbox.Entrance.PutAside;
import br.app.falachefe.activities.inbox.Entrance.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets a webhook in within a second or puts it aside: a stopped PostgreSQL hangs rather than refuses, and a gateway that
 * waits is a gateway that loses. Only where it cannot be put aside either, PostgreSQL is asked some seconds more. An attempt that commits after it was given up is found to be a duplicate later.
 */
@Component
public class Door implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Door.class);
    private static final int MORE_TRIES = 3;

    private final Inbox inbox;
    private final Spill spill;
    private final InboxProperties properties;
    private final ExecutorService attempts = Executors.newVirtualThreadPerTaskExecutor();

    Door(Inbox inbox, Spill spill, InboxProperties properties) {
        this.inbox = inbox;
        this.spill = spill;
        this.properties = properties;
    }

    /** @param body the whole webhook without its token, in case it has to be put aside */
    public Entrance accept(InboundEvent event, Supplier<String> body, Instant receivedAt) {
        return switch (event) {
            case InboundEvent.Ignored _, InboundEvent.ConnectionChanged _ ->
                new Decided(inbox.accept(event, receivedAt));
            case InboundEvent.Typing _ ->
                within(properties.budget(), begin(event, receivedAt))
                        .orElseGet(() -> new Decided(new Ignored(IgnoreReason.TYPING)));
            case InboundEvent.Message _,
                    InboundEvent.Deletion _,
                    InboundEvent.Takeover _,
                    InboundEvent.Echo _,
                    InboundEvent.Receipt _ ->
                spill.isSet() ? behindTheOthers(event, body, receivedAt) : atOnce(event, body, receivedAt);
        };
    }

    private Entrance atOnce(InboundEvent event, Supplier<String> body, Instant receivedAt) {
        Future<Optional<Entrance>> attempt = begin(event, receivedAt);
        return within(properties.budget(), attempt)
                .or(() -> putAside(body, receivedAt))
                .or(() -> insist(attempt, event, receivedAt))
                .orElseGet(Unavailable::new);
    }

    /** Kept out of order is better than not kept. */
    private Entrance behindTheOthers(InboundEvent event, Supplier<String> body, Instant receivedAt) {
        return putAside(body, receivedAt)
                .or(() -> insist(begin(event, receivedAt), event, receivedAt))
                .orElseGet(Unavailable::new);
    }

    /**
     * Slow is not away: where Redis refuses too, the attempt that is under way is waited for, and followed by others if the pool
     * gave it up. A pool waits for its connections, which is the pause between them.
     */
    private Optional<Entrance> insist(Future<Optional<Entrance>> first, InboundEvent event, Instant receivedAt) {
        long until = System.nanoTime() + properties.patience().toNanos();
        Future<Optional<Entrance>> attempt = first;
        Optional<Entrance> entrance = within(properties.patience(), attempt);
        for (int more = 0; more < MORE_TRIES && entrance.isEmpty() && attempt.isDone(); more++) {
            attempt = begin(event, receivedAt);
            entrance = within(Duration.ofNanos(until - System.nanoTime()), attempt);
        }
        return entrance;
    }

    private Optional<Entrance> putAside(Supplier<String> body, Instant receivedAt) {
        return switch (spill.put(body.get(), receivedAt)) {
            case WRITTEN -> Optional.of(new PutAside());
            case REFUSED -> Optional.empty();
        };
    }

    private Future<Optional<Entrance>> begin(InboundEvent event, Instant receivedAt) {
        return attempts.submit(() -> attempt(event, receivedAt));
    }

    /** Empty where the database is away. What it refuses for good would only block the others if it were put aside. */
    private Optional<Entrance> attempt(InboundEvent event, Instant receivedAt) {
        try {
            return Optional.of(new Decided(inbox.accept(event, receivedAt)));
        } catch (RuntimeException failed) {
            if (Absence.isMeantBy(failed)) {
                log.warn("PostgreSQL is away: {}", failed.getMessage());
                return Optional.empty();
            }
            log.error("A webhook could not be kept", failed);
            return Optional.of(new Unavailable());
        }
    }

    /**
     * Empty where the database did not answer in time. The attempt goes on until the pool's own time-outs: interrupted, it would
     * close its connection, and a PostgreSQL that is merely slow would have to open another one for each.
     */
    private static Optional<Entrance> within(Duration time, Future<Optional<Entrance>> attempt) {
        try {
            return attempt.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooSlow) {
            log.warn("PostgreSQL did not answer within {}", time);
            return Optional.empty();
        } catch (ExecutionException broken) {
            log.error("A webhook could not be kept", broken.getCause());
            return Optional.of(new Unavailable());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        attempts.shutdownNow();
    }
}
