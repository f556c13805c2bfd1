package br.app.falachefe.activities.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A chat in which the assistant is silent.
 *
 * @param until null where only somebody's word ends it
 */
public record Pause(Reason reason, Instant since, @Nullable Instant until) {

    /** Who asked for silence; the names are column values. */
    public enum Reason {
        TAKEOVER,
        OPERATOR,
        HUMAN
    }
}
