package br.app.falachefe.activities.model;

import io.temporal.activity.ActivityExecutionContext;
import io.temporal.client.ActivityCompletionException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A blocking call inside an activity that tells Temporal every two seconds that it lives, and ends at once, its socket
 * closed, when the workflow no longer waits for it.
 */
public final class AttendedCall {
    private static final Duration EVERY = Duration.ofSeconds(2);

    private AttendedCall() {}

    /** @throws ActivityCompletionException when the activity was cancelled or its worker stops */
    public static <T> T run(ActivityExecutionContext context, Callable<T> call) {
        return run(context, call, EVERY);
    }

    static <T> T run(ActivityExecutionContext context, Callable<T> call, Duration every) {
        CompletableFuture<T> result = new CompletableFuture<>();
        // An interrupt closes the socket on which a virtual thread waits.
        Thread caller = Thread.ofVirtual().name("attended").start(() -> {
            try {
                result.complete(call.call());
            } catch (Throwable failure) {
                result.completeExceptionally(failure);
            }
        });
        try {
            return await(context, result, every);
        } finally {
            caller.interrupt();
        }
    }

    private static <T> T await(ActivityExecutionContext context, CompletableFuture<T> result, Duration every) {
        while (true) {
            try {
                return result.get(every.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillRunning) {
                context.heartbeat(null);
            } catch (ExecutionException failure) {
                throw failure.getCause() instanceof RuntimeException unchecked
                        ? unchecked
                        : new CompletionException(failure.getCause());
            } catch (InterruptedException workerStops) {
                Thread.currentThread().interrupt();
                throw new CompletionException(workerStops);
            }
        }
    }
}
