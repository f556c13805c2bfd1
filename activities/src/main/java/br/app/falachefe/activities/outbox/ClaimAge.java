package br.app.falachefe.activities.outbox;

import java.time.Duration;
import java.time.Instant;

/** How old a claim is, by both clocks of the process that made it; refuses the write once it is too old. */
final class ClaimAge implements WriteGuard {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final ProcessClocks clocks;
    private final Instant wallAtClaim;
    private final long nanosAtClaim;

    private ClaimAge(ProcessClocks clocks) {
        this.clocks = clocks;
        this.wallAtClaim = clocks.wall().instant();
        this.nanosAtClaim = clocks.monotonic().getAsLong();
    }

    static ClaimAge from(ProcessClocks clocks) {
        return new ClaimAge(clocks);
    }

    @Override
    public void beforeWrite() throws ClaimTooOldException {
        Duration wall = Duration.between(wallAtClaim, clocks.wall().instant());
        Duration monotonic = Duration.ofNanos(clocks.monotonic().getAsLong() - nanosAtClaim);
        if (wall.compareTo(LIMIT) > 0 || monotonic.compareTo(LIMIT) > 0) {
            throw new ClaimTooOldException(
                    "Claimed " + wall.toMillis() + " ms (wall) and " + monotonic.toMillis() + " ms ago");
        }
    }
}
