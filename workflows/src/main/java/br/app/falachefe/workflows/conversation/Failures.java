package br.app.falachefe.workflows.conversation;

import br.app.falachefe.workflows.failure.FailureType;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import java.util.Arrays;
import java.util.List;

/** Reads why an activity failed for good; causes are looked at, never cast. */
final class Failures {
    /** Exceptions of the database layer, as Temporal names them: by class. */
    private static final List<String> OWN_DATABASE =
            List.of("org.springframework.dao.", "org.springframework.jdbc.", "org.springframework.transaction.");

    private Failures() {}

    static FailureType typeOf(ActivityFailure failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ApplicationFailure application) {
                String type = application.getType();
                if (OWN_DATABASE.stream().anyMatch(type::startsWith)) {
                    return FailureType.DATABASE_AWAY;
                }
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
            case "ReconcileSend" -> FailureType.SEND_UNSURE;
            default -> FailureType.OTHER;
        };
    }
}
