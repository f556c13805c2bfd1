package br.app.falachefe.app.metrics;

import br.app.falachefe.activities.inbox.InboxFigures;
import br.app.falachefe.activities.inbox.Waiting;
import br.app.falachefe.activities.outbox.OutboxFigures;
import br.app.falachefe.activities.overview.Whereabouts;

/**
 * What the rows say at one moment; a figure that could not be read is not a number.
 *
 * @param takenAtNanos by this process's monotonic clock
 */
record Figures(
        double inboxPending,
        double inboxOldestSeconds,
        double takeovers,
        double optOuts,
        double outboxPending,
        double outboxOldestSeconds,
        double unsure,
        double parked,
        long takenAtNanos) {
    static final Figures UNKNOWN = new Figures(
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            System.nanoTime());

    static Figures read(Waiting waiting, InboxFigures inbox, OutboxFigures outbox, Whereabouts whereabouts) {
        return new Figures(
                waiting.pending(),
                waiting.oldestPendingSeconds(),
                inbox.humanTakeovers(),
                inbox.optOuts(),
                outbox.pending(),
                outbox.oldestPendingSeconds(),
                outbox.repliesUnsure(),
                whereabouts.parkedTurns(),
                System.nanoTime());
    }
}
