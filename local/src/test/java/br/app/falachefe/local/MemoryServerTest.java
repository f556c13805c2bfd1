package br.app.falachefe.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.activity.ActivityCancellationType;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityOptions;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.worker.WorkerFactory;
import io.temporal.workflow.Async;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Promise;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The in-memory engine where a workflow cancels something that ends at that very moment. */
@Timeout(60)
class MemoryServerTest {
    private static final String QUEUE = "late";
    /** Long enough for the other to end, short enough for the SDK's deadlock detector. */
    private static final Duration HOLD = Duration.ofMillis(600);

    private static CountDownLatch deciding = new CountDownLatch(1);

    private final int port = Ports.free();
    private final MemoryServer engine = MemoryServer.start(port);
    private final WorkflowServiceStubs stubs =
            WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                    .setTarget("127.0.0.1:" + port)
                    .build());
    private final WorkflowClient client = WorkflowClient.newInstance(stubs);
    private final WorkerFactory workers = WorkerFactory.newInstance(client);

    @BeforeEach
    void work() {
        deciding = new CountDownLatch(1);
        var worker = workers.newWorker(QUEUE);
        worker.registerWorkflowImplementationTypes(CancelsAnActivity.class, CancelsATimer.class);
        worker.registerActivitiesImplementations((Slow) () -> {
            awaitDecision();
            return "done";
        });
        workers.start();
    }

    @AfterEach
    void stop() {
        workers.shutdownNow();
        stubs.shutdownNow();
        engine.close();
    }

    @Test
    void anActivityThatEndsWhileItIsCancelledCountsAsEnded() throws Exception {
        assertThat(resultOf(CancellingActivity.class)).isEqualTo("done");
    }

    @Test
    void aTimerThatFiresWhileItIsCancelledCountsAsFired() throws Exception {
        assertThat(resultOf(CancellingTimer.class)).isEqualTo("fired");
    }

    private String resultOf(Class<? extends Cancelling> type) throws Exception {
        var options = WorkflowOptions.newBuilder()
                .setTaskQueue(QUEUE)
                .setWorkflowId(type.getSimpleName())
                .build();
        Cancelling workflow = client.newWorkflowStub(type, options);
        CompletableFuture<String> result = WorkflowClient.execute(workflow::run);
        workflow.cancel();
        return result.get(40, TimeUnit.SECONDS);
    }

    @ActivityInterface
    public interface Slow {
        String work();
    }

    public interface Cancelling {
        @WorkflowMethod
        String run();

        @SignalMethod
        void cancel();
    }

    @WorkflowInterface
    public interface CancellingActivity extends Cancelling {}

    @WorkflowInterface
    public interface CancellingTimer extends Cancelling {}

    /** Decides so slowly that the other ends between the start of the workflow task and its commands. */
    private abstract static class CancelsSlowly implements Cancelling {
        private boolean cancel;

        @Override
        public void cancel() {
            cancel = true;
        }

        final <T> Promise<T> cancelled(Supplier<Promise<T>> step) {
            Holder<T> holder = new Holder<>();
            CancellationScope scope = Workflow.newCancellationScope(() -> holder.promise = step.get());
            scope.run();
            Workflow.await(() -> cancel);
            boolean seesTheEnd = holder.promise.isCompleted();
            if (!seesTheEnd) {
                deciding.countDown();
                LockSupport.parkNanos(HOLD.toNanos());
                scope.cancel("too late");
                // A task that also ended the workflow would fail for another reason.
                Workflow.sleep(Duration.ofMillis(10));
            }
            return holder.promise;
        }

        private static final class Holder<T> {
            private Promise<T> promise = Workflow.newPromise();
        }
    }

    public static final class CancelsAnActivity extends CancelsSlowly implements CancellingActivity {
        @Override
        public String run() {
            Slow slow = Workflow.newActivityStub(
                    Slow.class,
                    ActivityOptions.newBuilder()
                            .setStartToCloseTimeout(Duration.ofSeconds(30))
                            .setCancellationType(ActivityCancellationType.TRY_CANCEL)
                            .build());
            try {
                return cancelled(() -> Async.function(slow::work)).get();
            } catch (ActivityFailure cancelled) {
                return "cancelled";
            }
        }
    }

    public static final class CancelsATimer extends CancelsSlowly implements CancellingTimer {
        @Override
        public String run() {
            try {
                cancelled(() -> Workflow.newTimer(Duration.ofMillis(300))).get();
                return "fired";
            } catch (CanceledFailure cancelled) {
                return "cancelled";
            }
        }
    }

    private static void awaitDecision() {
        try {
            deciding.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
