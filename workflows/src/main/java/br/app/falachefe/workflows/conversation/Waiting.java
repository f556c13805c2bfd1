package br.app.falachefe.workflows.conversation;

import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Promise;
import io.temporal.workflow.TimerOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits with a timer that is cancelled: {@code Workflow.await(duration, …)} leaves its timer behind (sdk-java #3012). */
final class Waiting {
    private Waiting() {}

    /**
     * Returns when the condition holds, or after the duration.
     *
     * @param what is waited for, as operators read it in the Web UI
     */
    static void waitFor(Duration duration, String what, BooleanSupplier condition) {
        if (condition.getAsBoolean()) {
            return;
        }
        TimerOptions named = TimerOptions.newBuilder().setSummary(what).build();
        TimerHolder holder = new TimerHolder();
        CancellationScope scope =
                Workflow.newCancellationScope(() -> holder.timer = Workflow.newTimer(duration, named));
        scope.run();
        Workflow.await(() -> condition.getAsBoolean() || holder.timer.isCompleted());
        if (!holder.timer.isCompleted()) {
            scope.cancel("the wait is over");
        }
    }

    private static final class TimerHolder {
        private Promise<Void> timer = Workflow.newPromise();
    }
}
