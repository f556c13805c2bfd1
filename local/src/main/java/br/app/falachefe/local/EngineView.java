package br.app.falachefe.local;

import com.google.protobuf.ByteString;
import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import io.grpc.stub.StreamObserver;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionRequest;
import io.temporal.api.workflowservice.v1.GetWorkflowExecutionHistoryRequest;
import io.temporal.internal.testservice.TestWorkflowService;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** What the in-memory engine knows of the activities and timers of a workflow, whose task token names it. */
final class EngineView {
    /** A timer that fires within this moment counts as fired: the engine's own threads may be quicker than we are. */
    private static final long MOMENT_MILLIS = 50;

    private final TestWorkflowService engine;

    EngineView(TestWorkflowService engine) {
        this.engine = engine;
    }

    /** Whether the activity that this event has scheduled still runs or waits. */
    boolean isPending(ByteString token, long scheduledEventId) {
        Execution execution = Execution.of(token);
        var described = answer(
                engine::describeWorkflowExecution,
                DescribeWorkflowExecutionRequest.newBuilder()
                        .setNamespace(execution.namespace())
                        .setExecution(execution.execution())
                        .build());
        return history(execution).stream()
                .filter(event -> event.getEventId() == scheduledEventId)
                .map(event -> event.getActivityTaskScheduledEventAttributes().getActivityId())
                .anyMatch(scheduled -> described.getPendingActivitiesList().stream()
                        .anyMatch(pending -> pending.getActivityId().equals(scheduled)));
    }

    /** Whether the time of a timer has come. */
    boolean hasFired(ByteString token, String timerId) {
        return history(Execution.of(token)).stream()
                .filter(event ->
                        event.getTimerStartedEventAttributes().getTimerId().equals(timerId))
                .anyMatch(event -> dueMillis(event) <= System.currentTimeMillis() + MOMENT_MILLIS);
    }

    private static long dueMillis(HistoryEvent started) {
        return Timestamps.toMillis(started.getEventTime())
                + Durations.toMillis(started.getTimerStartedEventAttributes().getStartToFireTimeout());
    }

    private List<HistoryEvent> history(Execution execution) {
        return answer(
                        engine::getWorkflowExecutionHistory,
                        GetWorkflowExecutionHistoryRequest.newBuilder()
                                .setNamespace(execution.namespace())
                                .setExecution(execution.execution())
                                .build())
                .getHistory()
                .getEventsList();
    }

    /** Calls the engine in place. */
    static <Q, A> A answer(BiConsumer<Q, StreamObserver<A>> method, Q question) {
        CompletableFuture<A> answer = new CompletableFuture<>();
        method.accept(question, new StreamObserver<>() {
            @Override
            public void onNext(A value) {
                answer.complete(value);
            }

            @Override
            public void onError(Throwable failure) {
                answer.completeExceptionally(failure);
            }

            @Override
            public void onCompleted() {
                // The one answer has come.
            }
        });
        return answer.orTimeout(10, TimeUnit.SECONDS).join();
    }

    private record Execution(String namespace, WorkflowExecution execution) {
        /** The engine's tokens begin with namespace, workflow and run, each as Java writes strings. */
        static Execution of(ByteString token) {
            try (var in = new DataInputStream(token.newInput())) {
                String namespace = in.readUTF();
                return new Execution(
                        namespace,
                        WorkflowExecution.newBuilder()
                                .setWorkflowId(in.readUTF())
                                .setRunId(in.readUTF())
                                .build());
            } catch (IOException e) {
                throw new IllegalArgumentException("This is no token of the in-memory engine", e);
            }
        }
    }
}
