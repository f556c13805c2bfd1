package br.app.falachefe.workflows.conversation;

import io.temporal.activity.ActivityOptions;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.function.Function;

/**
 * Steps that are one short statement in our own database: first as a local activity, which costs no round trip; when
 * that fails, as a regular one without end, because our own database never parks a turn and repeated local time-outs
 * build a failure chain (sdk-java #3005).
 */
final class Database {
    private static final LocalActivityOptions LOCAL = LocalActivityOptions.newBuilder()
            .setStartToCloseTimeout(Duration.ofSeconds(2))
            .setScheduleToCloseTimeout(Duration.ofSeconds(5))
            .setLocalRetryThreshold(Duration.ofSeconds(5))
            .setRetryOptions(RetryOptions.newBuilder()
                    .setInitialInterval(Duration.ofMillis(200))
                    .setMaximumAttempts(2)
                    .build())
            .build();

    private static final ActivityOptions REGULAR = ActivityOptions.newBuilder()
            .setStartToCloseTimeout(Duration.ofSeconds(10))
            .setRetryOptions(RetryOptions.newBuilder()
                    .setInitialInterval(Duration.ofSeconds(1))
                    .setMaximumInterval(Duration.ofSeconds(30))
                    .build())
            .build();

    private final Step<Classification> classification = step(Classification.class);
    private final Step<Memory> memory = step(Memory.class);
    private final Step<Parking> parking = step(Parking.class);

    TurnOpening open(OpenTurn request) {
        return classification.call(stub -> stub.classifyMessage(request));
    }

    TurnOpening thinkAgain(ThinkAgain request) {
        return classification.call(stub -> stub.thinkAgain(request));
    }

    TurnOpening reopen(ReopenTurn request) {
        return classification.call(stub -> stub.reopenTurn(request));
    }

    Memory.TurnClosed close(TurnRef turn) {
        return memory.call(stub -> stub.updateMemory(new Memory.SettledTurn(turn)));
    }

    Parking.Parked park(Parking.ParkTurn request) {
        return parking.call(stub -> stub.parkTurn(request));
    }

    Parking.Skipped skip(Parking.SkipTurns request) {
        return parking.call(stub -> stub.skipTurns(request));
    }

    private static <S> Step<S> step(Class<S> type) {
        return new Step<>(Workflow.newLocalActivityStub(type, LOCAL), Workflow.newActivityStub(type, REGULAR));
    }

    private record Step<S>(S local, S regular) {
        <R> R call(Function<S, R> method) {
            try {
                return method.apply(local);
            } catch (ActivityFailure failure) {
                Workflow.getLogger(Database.class).warn("A local step failed and goes on as a regular one", failure);
                return method.apply(regular);
            }
        }
    }
}
