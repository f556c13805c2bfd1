package br.app.falachefe.activities.model;

import br.app.falachefe.workflows.failure.FailureType;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** No usable answer. {@link #toFailure} tells Temporal whether and when asking again makes sense. */
public final class ModelException extends RuntimeException {
    /**
     * So often nonsense is believed to be an accident: with the pauses of the workflow's retries more than a minute, since
     * no trouble of a minute is to need a person; and no more calls than that, since each costs money.
     */
    static final int GARBAGE_ATTEMPTS = 10;

    private final Trouble trouble;
    private final @Nullable Duration retryAfter;

    private ModelException(Trouble trouble, String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(message, cause);
        this.trouble = trouble;
        this.retryAfter = retryAfter;
    }

    /** What is wrong. */
    public enum Trouble {
        /** Passes by itself: too busy, broken connection, time-out. */
        UNAVAILABLE,
        /** Stays until somebody acts: key, quota, malformed request. */
        REFUSED,
        /** An answer that nobody can read. */
        GARBAGE
    }

    /** @param retryAfter how long the provider asked us to wait, null where it said nothing */
    public static ModelException unavailable(String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        return new ModelException(Trouble.UNAVAILABLE, message, retryAfter, cause);
    }

    public static ModelException refused(String message, @Nullable Throwable cause) {
        return new ModelException(Trouble.REFUSED, message, null, cause);
    }

    public static ModelException garbage(String message) {
        return new ModelException(Trouble.GARBAGE, message, null, null);
    }

    public Trouble trouble() {
        return trouble;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /**
     * As an activity throws it: without the cause, since a provider's own words may quote the customer and failures are
     * kept in histories.
     *
     * @param attempt number of the activity's attempt, counted from 1
     */
    public ApplicationFailure toFailure(int attempt) {
        var failure = ApplicationFailure.newBuilder().setMessage(getMessage());
        return switch (trouble) {
            case UNAVAILABLE -> {
                failure.setType(FailureType.MODEL_UNAVAILABLE.name());
                yield (retryAfter == null ? failure : failure.setNextRetryDelay(retryAfter)).build();
            }
            case REFUSED ->
                failure.setType(FailureType.MODEL_REFUSED.name())
                        .setNonRetryable(true)
                        .build();
            case GARBAGE ->
                failure.setType(FailureType.MODEL_GARBAGE.name())
                        .setNonRetryable(attempt >= GARBAGE_ATTEMPTS)
                        .build();
        };
    }
}
