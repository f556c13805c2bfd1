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
 * Starts the workers as soon as the engine answers and is the right one. The starter would stop the whole process where
 * it does not answer, and with it the door: messages are taken and kept without an engine.
 */
@Component
@ConditionalOnProperty(name = Role.WORKERS, havingValue = "true")
public class WorkerStart implements ApplicationListener<ApplicationReadyEvent> {
    private static final Logger log = LoggerFactory.getLogger(WorkerStart.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

    private final WorkerFactory workers;
    private final EngineCheck engine;
    private final Thread starting;

    WorkerStart(WorkerFactory workers, EngineCheck engine) {
        this.workers = workers;
        this.engine = engine;
        this.starting = Thread.ofVirtual().name("worker-start").unstarted(this::startWhenPossible);
    }

    /** Whether this process asks the engine for work. */
    public boolean hasStarted() {
        return workers.isStarted() && !workers.isShutdown();
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        starting.start();
    }

    @EventListener(ContextClosedEvent.class)
    void giveUp() {
        starting.interrupt();
    }

    private void startWhenPossible() {
        while (!started()) {
            try {
                Thread.sleep(BETWEEN_TRIES);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean started() {
        try {
            engine.check();
            workers.start();
            return true;
        } catch (StatusRuntimeException e) {
            log.warn(
                    "The engine is away; messages wait in the inbox: {}",
                    e.getStatus().getCode());
            return false;
        } catch (BadSettingException e) {
            // It was away when the process started, or the process would not have started.
            log.error("Messages wait in the inbox: {}", e.getMessage());
            return false;
        }
    }
}
