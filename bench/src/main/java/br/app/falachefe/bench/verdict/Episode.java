package br.app.falachefe.bench.verdict;

import java.time.Duration;
import java.time.Instant;

/**
 * A fault that happened.
 *
 * @param until when the next one began, or the traffic ended
 */
public record Episode(String fault, Doubt doubt, Instant begun, Instant ended, Instant until) {
    /** Whether something that happened then belongs to this fault or to the recovery from it. */
    public boolean has(Instant moment) {
        return !moment.isBefore(begun) && moment.isBefore(until);
    }

    boolean lasted(Duration most) {
        return Duration.between(begun, ended).compareTo(most) <= 0;
    }
}
