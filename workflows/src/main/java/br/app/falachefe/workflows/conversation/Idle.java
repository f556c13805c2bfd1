package br.app.falachefe.workflows.conversation;

import io.temporal.workflow.TimerOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** The one idle timer of a run. Turns never touch it; when it fires, the run looks at its last activity. */
final class Idle {
    private boolean due;

    void arm(Duration duration) {
        due = false;
        TimerOptions named = TimerOptions.newBuilder()
                .setSummary("encerra a conversa quando ninguém mais escreve")
                .build();
        Workflow.newTimer(duration, named).thenApply(fired -> {
            due = true;
            return fired;
        });
    }

    boolean isDue() {
        return due;
    }
}
