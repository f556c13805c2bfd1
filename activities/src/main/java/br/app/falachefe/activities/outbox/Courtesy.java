package br.app.falachefe.activities.outbox;

import br.app.falachefe.activities.turn.TurnMessage;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a customer sees while we think: that we have read, and that somebody writes. Fails nothing, delays nothing. */
@Component
public class Courtesy {
    /** Each call gives up earlier by itself. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Gateway gateway;

    public Courtesy(Gateway gateway) {
        this.gateway = gateway;
    }

    /** Marks the messages as read and shows that somebody writes, beside whatever the caller does. */
    public Showing readAndWriting(List<TurnMessage> messages) {
        return beside(() -> {
            gateway.markRead(messages.stream().map(TurnMessage::id).toList());
            write(messages);
        });
    }

    /** Shows that somebody still writes. */
    public Showing writing(List<TurnMessage> messages) {
        return beside(() -> write(messages));
    }

    /** Where the answer will go: to the address of the latest message. */
    private void write(List<TurnMessage> messages) {
        messages.stream()
                .max(Comparator.comparingLong(TurnMessage::sequence))
                .ifPresent(latest -> gateway.typing(latest.address()));
    }

    private static Showing beside(Runnable calls) {
        return new Showing(Thread.ofVirtual().name("courtesy").start(calls));
    }

    /** A courtesy on its way. Closing waits for it: a sign of writing that comes after the answer would be a lie. */
    public static final class Showing implements AutoCloseable {
        private final Thread calls;

        private Showing(Thread calls) {
            this.calls = calls;
        }

        @Override
        public void close() {
            try {
                if (!calls.join(PATIENCE)) {
                    calls.interrupt();
                }
            } catch (InterruptedException workerStops) {
                calls.interrupt();
                Thread.currentThread().interrupt();
            }
        }
    }
}
