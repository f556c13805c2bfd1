package br.app.falachefe.activities.inbox;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * What the inbox does by itself, all the time: look at the spill, drain it, finish merges. On threads of its own, because
 * a drain may hang on a stopped PostgreSQL while the flag must stay fresh.
 */
@Component
class InboxUpkeep implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(InboxUpkeep.class);
    private static final int TASKS = 3;

    private final Spill spill;
    private final SpillDrain drain;
    private final Merges merges;
    private final ObjectProvider<AcceptanceListener> listeners;
    private @Nullable ScheduledExecutorService threads;

    InboxUpkeep(Spill spill, SpillDrain drain, Merges merges, ObjectProvider<AcceptanceListener> listeners) {
        this.spill = spill;
        this.drain = drain;
        this.merges = merges;
        this.listeners = listeners;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newScheduledThreadPool(
                TASKS, Thread.ofPlatform().daemon().name("inbox-", 1).factory());
        every(started, 1, spill::refresh);
        // A process without a door hands nothing over: what it drained would wait for somebody else's sweep.
        if (listeners.stream().findAny().isPresent()) {
            every(started, 1, () -> drain.drain(this::tell));
        }
        every(started, 5, merges::settle);
        threads = started;
    }

    private void tell(Acceptance acceptance) {
        listeners.orderedStream().forEach(listener -> listener.accepted(acceptance));
    }

    @Override
    public synchronized void stop() {
        if (threads != null) {
            threads.shutdownNow();
            threads = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return threads != null;
    }

    private static void every(ScheduledExecutorService threads, int seconds, Runnable task) {
        var unused = threads.scheduleWithFixedDelay(() -> guarded(task), seconds, seconds, TimeUnit.SECONDS);
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            if (Absence.isMeantBy(e)) {
                log.warn("PostgreSQL is away; the inbox tries again: {}", e.getMessage());
            } else {
                log.error("The inbox tries again", e);
            }
        }
    }
}
