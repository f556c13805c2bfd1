package br.app.falachefe.app.config;

import io.grpc.StatusRuntimeException;
import io.temporal.worker.WorkerFactory;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts the workers as soon as the engine answers. The starter would stop the whole process where it does not, and with
 * it the door: messages are taken and kept without an engine.
 */
@Component
@ConditionalOnProperty(name = "falachefe.workers", havingValue = "true")
class WorkerStart implements ApplicationListener<ApplicationReadyEvent> {
    private static final Logger log = LoggerFactory.getLogger(WorkerStart.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

    private final Thread starting;

    WorkerStart(WorkerFactory workers) {
        this.starting = Thread.ofVirtual().name("worker-start").unstarted(() -> startWhenPossible(workers));
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        starting.start();
    }

    @EventListener(ContextClosedEvent.class)
    void giveUp() {
        starting.interrupt();
    }

    private static void startWhenPossible(WorkerFactory workers) {
        while (!started(workers)) {
            try {
                Thread.sleep(BETWEEN_TRIES);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static boolean started(WorkerFactory workers) {
        try {
            workers.start();
            return true;
        } catch (StatusRuntimeException e) {
            log.warn(
                    "The engine is away; messages wait in the inbox: {}",
                    e.getStatus().getCode());
            return false;
        }
    }
}
