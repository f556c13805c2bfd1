package br.app.falachefe.bench.fault;

import br.app.falachefe.bench.verdict.Doubt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * All faults in random order. A send that failed doubtfully is made a second time a minute later; if that one met a
 * fault of the same sort, the design shows it to a person, so two such faults keep their distance: each is to be
 * survived alone.
 */
final class Schedule {
    static final Duration SECOND_SENDS = Duration.ofSeconds(100);
    private static final Duration EVIDENCE_IN = Duration.ofSeconds(30);

    private final Pace pace;
    private final List<Slot> slots = new ArrayList<>();
    private Duration now;
    private Duration doubtsAgain = Duration.ZERO;

    private Schedule(Pace pace) {
        this.pace = pace;
        this.now = pace.warmUp();
    }

    static List<Slot> of(List<Fault> faults, long seed, Pace pace) {
        var schedule = new Schedule(pace);
        var waiting = new ArrayList<>(faults);
        Collections.shuffle(waiting, new Random(seed));
        while (!waiting.isEmpty()) {
            schedule.add(schedule.take(waiting));
        }
        return List.copyOf(schedule.slots);
    }

    /** The first whose time has come; where none is left, the run waits for it. */
    private Fault take(List<Fault> waiting) {
        var mayDoubt = !now.minus(doubtsAgain).isNegative();
        var next = waiting.stream()
                .filter(fault -> mayDoubt ? !isUrgent(waiting) || leavesDoubt(fault) : !leavesDoubt(fault))
                .findFirst()
                .orElseGet(() -> {
                    now = doubtsAgain;
                    return waiting.getFirst();
                });
        waiting.remove(next);
        return next;
    }

    /** What else there is would be over before the last of those that keep their distance could begin. */
    private boolean isUrgent(List<Fault> waiting) {
        var others = Duration.ZERO;
        var distances = Duration.ZERO;
        for (var fault : waiting) {
            if (leavesDoubt(fault)) {
                distances = distances.plus(SECOND_SENDS);
            } else {
                others = others.plus(pace.length(fault)).plus(pace.rest());
            }
        }
        return distances.compareTo(SECOND_SENDS) > 0 && others.compareTo(distances.minus(SECOND_SENDS)) <= 0;
    }

    private void add(Fault fault) {
        var end = now.plus(pace.length(fault));
        slots.add(new Slot(fault, now, end));
        now = end.plus(pace.rest());
        if (needsSecondSends(fault)) {
            doubtsAgain = end.plus(SECOND_SENDS);
        }
    }

    /** Where all evidence is hidden for a short time only, it is found before a second send is due. */
    private boolean needsSecondSends(Fault fault) {
        return switch (fault.doubt()) {
            case NONE -> false;
            case MAY_NOT_HAVE_LEFT -> true;
            case SILENT_EVIDENCE -> pace.length(fault).compareTo(EVIDENCE_IN) > 0;
        };
    }

    private static boolean leavesDoubt(Fault fault) {
        return fault.doubt() != Doubt.NONE;
    }

    static Duration end(List<Slot> slots, Pace pace) {
        return slots.isEmpty() ? pace.warmUp() : slots.getLast().end().plus(pace.rest());
    }
}
