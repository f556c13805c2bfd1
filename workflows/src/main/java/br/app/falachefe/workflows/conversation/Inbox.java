package br.app.falachefe.workflows.conversation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** What was announced to this run: the queue, what was seen before, and when something last arrived. */
final class Inbox {
    private static final int REMEMBERED = 500;

    private final List<Arrival> queue;
    private final LinkedHashSet<Long> seen;
    private long arrivals;
    private long firstArrivalMillis;
    private long lastArrivalMillis;

    Inbox(List<Arrival> queue, List<Long> seen, long nowMillis) {
        this.queue = new ArrayList<>(queue);
        this.seen = new LinkedHashSet<>(seen);
        firstArrivalMillis = nowMillis;
        lastArrivalMillis = nowMillis;
    }

    /** Enqueues what was not announced before; a repeated announcement of something lost from the queue counts again. */
    void add(Arrivals announced, long nowMillis) {
        for (Arrival arrival : announced.messages()) {
            if (queue.stream().anyMatch(waiting -> waiting.sequence() == arrival.sequence())) {
                continue;
            }
            if (queue.isEmpty()) {
                firstArrivalMillis = nowMillis;
            }
            queue.add(arrival);
            if (remember(arrival.sequence())) {
                lastArrivalMillis = nowMillis;
                arrivals++;
            }
        }
    }

    private boolean remember(long sequence) {
        boolean first = seen.add(sequence);
        while (seen.size() > REMEMBERED) {
            seen.removeFirst();
        }
        return first;
    }

    boolean isEmpty() {
        return queue.isEmpty();
    }

    boolean hasUrgent() {
        return queue.stream().anyMatch(arrival -> arrival.pace() == Arrival.Pace.AT_ONCE);
    }

    /** Counts what was announced for the first time, so that a waiter sees that there is something new. */
    long arrivals() {
        return arrivals;
    }

    long firstArrivalMillis() {
        return firstArrivalMillis;
    }

    long lastArrivalMillis() {
        return lastArrivalMillis;
    }

    List<Long> sequences() {
        return queue.stream().map(Arrival::sequence).toList();
    }

    /** Drops what PostgreSQL knows to be in a turn or closed; {@code asked} is what the answer was about. */
    void keep(List<Long> asked, List<Long> stillWaiting) {
        queue.removeIf(arrival -> asked.contains(arrival.sequence()) && !stillWaiting.contains(arrival.sequence()));
    }

    List<Arrival> queue() {
        return List.copyOf(queue);
    }

    List<Long> seen() {
        return List.copyOf(seen);
    }
}
