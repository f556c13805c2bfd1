package br.app.falachefe.app.webhook;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Counts what comes to the door, under few and fixed labels: anybody may write an event type. */
@Component
class WebhookCounts {
    private static final Set<String> KNOWN_EVENTS =
            Set.of("messages", "messages_update", "connection", "presence", "groups", "history");

    private final MeterRegistry meters;

    WebhookCounts(MeterRegistry meters) {
        this.meters = meters;
        // A counter that appears with its first event hides that event from rates.
        for (Rejection why : Rejection.values()) {
            rejections(why);
        }
        duplicates();
    }

    Timer.Sample start() {
        return Timer.start(meters);
    }

    void answered(Timer.Sample since) {
        since.stop(Timer.builder("webhook.ack")
                .description("From reading a webhook to saying thanks")
                .register(meters));
    }

    void received(String event, String outcome) {
        String known = KNOWN_EVENTS.contains(event) ? event : "other";
        Counter.builder("webhook.received")
                .description("Webhooks that were understood")
                .tags("event", known, "outcome", outcome)
                .register(meters)
                .increment();
        if (outcome.equals("duplicate")) {
            duplicates().increment();
        }
    }

    void rejected(Rejection why) {
        rejections(why).increment();
    }

    private Counter rejections(Rejection why) {
        return Counter.builder("webhook.rejected")
                .description("Webhooks that were turned away")
                .tags("reason", why.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }

    private Counter duplicates() {
        return Counter.builder("inbox.duplicates")
                .description("Messages that came more than once")
                .register(meters);
    }
}
