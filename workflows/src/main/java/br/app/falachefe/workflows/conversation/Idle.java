package br.app.falachefe.workflows.conversation;

import io.temporal.workflow.Workflow;
import java.time.Duration;

/** The one idle timer of a run. Turns never touch it; when it fires, the run looks at its last activity. */
final class Idle {
    private boolean due;

    void arm(Duration duration) {
        due = false;
        Workflow.newTimer(duration).thenApply(fired -> {
            due = true;
            return fired;
        });
    }

    boolean isDue() {
        return due;
    }
}
