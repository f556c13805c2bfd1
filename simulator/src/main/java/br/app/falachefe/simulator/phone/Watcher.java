package br.app.falachefe.simulator.phone;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** One listener at the stream, with its own queue and thread: a slow reader holds up nobody else. */
final class Watcher {
    private static final int LONGEST_QUEUE = 20_000;
    private static final int SECONDS_OF_SILENCE = 15;

    private final @Nullable String chat;
    private final Consumer<Watcher> gone;
    private final SseEmitter emitter = new SseEmitter(0L);
    private final BlockingQueue<SseEventBuilder> queue = new LinkedBlockingQueue<>(LONGEST_QUEUE);
    private volatile boolean closed;

    Watcher(@Nullable String chat, Consumer<Watcher> gone) {
        this.chat = chat;
        this.gone = gone;
    }

    SseEmitter emitter() {
        return emitter;
    }

    void start() {
        emitter.onCompletion(this::close);
        emitter.onError(failed -> close());
        var greeted = queue.offer(SseEmitter.event().comment("open").reconnectTime(1000));
        Thread.ofVirtual().name("watcher").start(this::run);
        if (!greeted) {
            close();
        }
    }

    void tell(String event, @Nullable String about, Object data) {
        if (chat != null && about != null && !chat.equals(about)) {
            return;
        }
        var told = queue.offer(SseEmitter.event().name(event).data(data, MediaType.APPLICATION_JSON));
        if (!told && !closed) {
            close();
        }
    }

    void close() {
        if (!closed) {
            closed = true;
            gone.accept(this);
            // Wakes the thread; a full queue is awake anyway.
            tell("bye", chat, "{}");
        }
    }

    private void run() {
        try {
            while (!closed) {
                var next = queue.poll(SECONDS_OF_SILENCE, TimeUnit.SECONDS);
                emitter.send(next == null ? SseEmitter.event().comment("still here") : next);
            }
            emitter.complete();
        } catch (IOException | IllegalStateException hungUp) {
            close();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
