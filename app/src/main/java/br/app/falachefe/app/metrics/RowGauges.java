package br.app.falachefe.app.metrics;

import br.app.falachefe.activities.inbox.InboxFigures;
import br.app.falachefe.activities.inbox.Spill;
import br.app.falachefe.activities.inbox.Waiting;
import br.app.falachefe.activities.outbox.OutboxFigures;
import br.app.falachefe.activities.overview.Whereabouts;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gauges over rows. The rows are read every five seconds by a task of ours and never by a scrape, so that PostgreSQL's
 * absence makes a scrape neither slow nor incomplete: the gauges then are not a number.
 */
@Component
class RowGauges implements MeterBinder {
    private static final Logger log = LoggerFactory.getLogger(RowGauges.class);
    private static final Duration KEPT = Duration.ofSeconds(20);

    private final Waiting waiting;
    private final InboxFigures inbox;
    private final OutboxFigures outbox;
    private final Whereabouts whereabouts;
    private final Spill spill;
    private volatile Figures figures = Figures.UNKNOWN;

    RowGauges(Waiting waiting, InboxFigures inbox, OutboxFigures outbox, Whereabouts whereabouts, Spill spill) {
        this.waiting = waiting;
        this.inbox = inbox;
        this.outbox = outbox;
        this.whereabouts = whereabouts;
        this.spill = spill;
    }

    @Scheduled(fixedDelayString = "PT5S")
    void read() {
        try {
            figures = Figures.read(waiting, inbox, outbox, whereabouts);
        } catch (DataAccessException away) {
            figures = Figures.UNKNOWN;
            log.warn("The figures cannot be read: {}", away.getClass().getSimpleName());
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "inbox.pending", "Messages that wait for an answer", Figures::inboxPending);
        seconds(registry, "inbox.oldest.pending", "Age of the oldest of them", Figures::inboxOldestSeconds);
        gauge(registry, "human.takeover.active", "Chats in which the assistant is silent", Figures::takeovers);
        gauge(registry, "outbox.pending", "Parts of answers that wait to be sent", Figures::outboxPending);
        seconds(registry, "outbox.oldest.pending", "Age of the oldest of them", Figures::outboxOldestSeconds);
        gauge(registry, "replies.unsure", "Parts of which nobody knows whether they left", Figures::unsure);
        gauge(registry, "replies.parked", "Turns that an operator has to retry or skip", Figures::parked);
        FunctionCounter.builder("optout", this, gauges -> gauges.value(Figures::optOuts))
                .description("Chats that do not want to be written to first")
                .register(registry);
        Gauge.builder("inbox.spilled", spill, Spill::length)
                .description("Webhooks put aside in Redis")
                .register(registry);
    }

    private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<Figures> figure) {
        Gauge.builder(name, this, gauges -> gauges.value(figure))
                .description(description)
                .register(registry);
    }

    private void seconds(MeterRegistry registry, String name, String description, ToDoubleFunction<Figures> figure) {
        Gauge.builder(name, this, gauges -> gauges.value(figure))
                .description(description)
                .baseUnit("seconds")
                .register(registry);
    }

    /** Not a number either while the task hangs. */
    private double value(ToDoubleFunction<Figures> figure) {
        Figures last = figures;
        return System.nanoTime() - last.takenAtNanos() > KEPT.toNanos() ? Double.NaN : figure.applyAsDouble(last);
    }
}
