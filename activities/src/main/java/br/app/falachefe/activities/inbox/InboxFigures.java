package br.app.falachefe.activities.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for an answer and who answers in our place, read from the rows each time somebody looks. */
@Component
public class InboxFigures implements MeterBinder {
    private final JdbcClient jdbc;
    private final Waiting waiting;
    private final Spill spill;

    public InboxFigures(JdbcClient jdbc, Waiting waiting, Spill spill) {
        this.jdbc = jdbc;
        this.waiting = waiting;
        this.spill = spill;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("inbox.pending", waiting, Waiting::pending).register(registry);
        Gauge.builder("inbox.oldest.pending", waiting, Waiting::oldestPendingSeconds)
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("inbox.spilled", spill, Spill::length).register(registry);
        Gauge.builder("human.takeover.active", this, InboxFigures::humanTakeovers)
                .register(registry);
    }

    /** Chats in which a person speaks and the assistant is silent just now. */
    public long humanTakeovers() {
        return jdbc.sql("select count(*) from conversation where pause is not null"
                        + " and coalesce(paused_until, 'infinity') > now()")
                .query((row, n) -> row.getLong(1))
                .single();
    }
}
