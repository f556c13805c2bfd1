package br.app.falachefe.bench.fault;

import br.app.falachefe.bench.traffic.Script;
import br.app.falachefe.bench.traffic.Traffic;
import br.app.falachefe.bench.traffic.Written;
import br.app.falachefe.bench.verdict.Doubt;
import br.app.falachefe.bench.verdict.Episode;
import br.app.falachefe.bench.verdict.Observations;
import br.app.falachefe.bench.wire.NoAnswerException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One run: customers write, faults come and go, everything settles, everybody is asked. */
final class Run {
    static final int CHATS = 120;
    private static final Duration SETTLING = Duration.ofSeconds(200);
    private static final Duration SECOND_SENDS = Duration.ofSeconds(150);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final Target target;
    private final Breaker breaker;
    private final List<Slot> slots;
    private final Duration end;
    private final Progress progress;

    Run(Target target, Breaker breaker, List<Slot> slots, Duration end, Progress progress) {
        this.target = target;
        this.breaker = breaker;
        this.slots = slots;
        this.end = end;
        this.progress = progress;
    }

    Observations observe(int messages, long seed, Duration every) throws NoAnswerException, InterruptedException {
        breaker.calm();
        try (var traffic = new Traffic(target.phone(), new Script(CHATS, seed), every);
                var watch = new UnsureWatch(target.operator())) {
            traffic.start();
            watch.start();
            var episodes = breakThings(watch);
            while (traffic.count() < messages) {
                Thread.sleep(LOOK_EVERY);
            }
            var written = traffic.finish();
            var settling = new Settling(target.phone(), target.operator());
            progress.settling(written.size());
            progress.settled(settling.await(written, SETTLING));
            var shown = settling.shown();
            var lists = new Lists(target.phone()).ask(written);
            // Last, since the last webhooks are repeated while everything else has settled.
            var phone = target.phone().everything();
            return new Observations(written, phone, shown, watch.sightings(), bounded(episodes, written), lists);
        }
    }

    private List<Episode> breakThings(UnsureWatch watch) throws NoAnswerException, InterruptedException {
        var start = Instant.now();
        var late = Duration.ZERO;
        var episodes = new ArrayList<Episode>();
        for (var slot : slots) {
            sleepUntil(start.plus(slot.begin()).plus(late));
            letDoubtsEnd(slot.fault(), watch);
            var begun = Instant.now();
            breaker.begin(slot.fault());
            sleepUntil(begun.plus(slot.length()));
            breaker.end(slot.fault());
            var ended = Instant.now();
            late = Duration.between(start.plus(slot.end()), ended);
            episodes.add(new Episode(slot.fault().name(), slot.fault().doubt(), begun, ended, Instant.MAX));
            progress.over(slot.fault(), Duration.between(start, begun), Duration.between(begun, ended));
        }
        sleepUntil(start.plus(end).plus(late));
        return episodes;
    }

    /** On a slow machine second sends are later than the schedule thinks; they are not to meet the next doubtful fault. */
    private static void letDoubtsEnd(Fault next, UnsureWatch watch) throws InterruptedException {
        var until = Instant.now().plus(SECOND_SENDS);
        while (next.doubt() != Doubt.NONE && watch.doubt() && Instant.now().isBefore(until)) {
            Thread.sleep(LOOK_EVERY);
        }
    }

    /** Each fault has the messages until the next one begins. */
    private static List<Episode> bounded(List<Episode> episodes, List<Written> written) {
        var bounded = new ArrayList<Episode>();
        for (var at = 0; at < episodes.size(); at++) {
            var one = episodes.get(at);
            var until = at + 1 < episodes.size()
                    ? episodes.get(at + 1).begun()
                    : written.getLast().answeredAt().plusSeconds(1);
            bounded.add(new Episode(one.fault(), one.doubt(), one.begun(), one.ended(), until));
        }
        return bounded;
    }

    private static void sleepUntil(Instant moment) throws InterruptedException {
        var rest = Duration.between(Instant.now(), moment);
        if (rest.isPositive()) {
            Thread.sleep(rest);
        }
    }
}
