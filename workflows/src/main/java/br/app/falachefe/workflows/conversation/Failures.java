package br.app.falachefe.workflows.conversation;

import br.app.falachefe.workflows.failure.FailureType;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import java.util.Arrays;

/** Reads why an activity failed for good; causes are looked at, never cast. */
final class Failures {
    private Failures() {}

    static FailureType typeOf(ActivityFailure failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ApplicationFailure application) {
                String type = application.getType();
                return Arrays.stream(FailureType.values())
                        .filter(known -> known.name().equals(type))
                        .findFirst()
                        .orElse(FailureType.OTHER);
            }
        }
        return byStep(failure.getActivityType());
    }

    /** A time-out carries no type of ours: the step tells whom we waited for. */
    private static FailureType byStep(String step) {
        return switch (step) {
            case "ClassifyWithModel", "CallAgent" -> FailureType.MODEL_UNAVAILABLE;
            case "SendReply" -> FailureType.GATEWAY_UNAVAILABLE;
            default -> FailureType.OTHER;
        };
    }
}
