package br.app.falachefe.app.config;

import io.temporal.worker.WorkerFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets running activities finish before the pools they use are closed. The starter stops its workers without waiting
 * (sdk-java #2026).
 */
@Component
@ConditionalOnProperty(name = Role.WORKERS, havingValue = "true")
class WorkerShutdown implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(WorkerShutdown.class);
    private static final long PATIENCE_SECONDS = 20;

    private final WorkerFactory workers;
    private volatile boolean running;

    WorkerShutdown(WorkerFactory workers) {
        this.workers = workers;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        workers.shutdown();
        workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!workers.isTerminated()) {
            log.warn("Workers were still busy after {} s; Temporal runs their steps again elsewhere", PATIENCE_SECONDS);
            workers.shutdownNow();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Late phases stop first: workers finish while database, Redis and HTTP clients are still open. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE;
    }
}
