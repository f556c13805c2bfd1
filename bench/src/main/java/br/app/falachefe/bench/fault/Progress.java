package br.app.falachefe.bench.fault;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Tells whoever waits how far the run has come. */
final class Progress {
    private static final double MILLIS = 1000.0;

    private final PrintStream out;
    private final int faults;
    private int done;

    Progress(PrintStream out, int faults) {
        this.out = out;
        this.faults = faults;
    }

    void begins(int messages, List<Slot> slots, Duration every, Duration end) {
        out.printf(
                Locale.ROOT,
                "%d messages or more in %d chats, one each %.2f s, under %d faults; about %d s%n",
                messages,
                Run.CHATS,
                every.toMillis() / MILLIS,
                slots.size(),
                end.toSeconds());
    }

    void over(Fault fault, Duration at, Duration lasted) {
        out.printf(
                Locale.ROOT,
                "  %2d/%d  at %4d s  %-18s lasted %5.1f s%n",
                ++done,
                faults,
                at.toSeconds(),
                fault.name(),
                lasted.toMillis() / MILLIS);
    }

    void settling(int written) {
        out.println("  " + written + " messages written; waiting until nothing is open");
    }

    void settled(long open) {
        out.println("  open: " + open + "; asking for the lists of entries");
    }
}
