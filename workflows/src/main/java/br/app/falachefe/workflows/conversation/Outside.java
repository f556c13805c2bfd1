package br.app.falachefe.workflows.conversation;

import br.app.falachefe.workflows.agent.ToolEffect;
import io.temporal.activity.ActivityCancellationType;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** Steps in which the outside world can fail for minutes: model, tools, gateway. The figures are delivery.md's table. */
final class Outside {
    private static final Duration RETRIED = Duration.ofMinutes(15);

    private final Classification classification = Workflow.newActivityStub(Classification.class, model());
    private final AgentCalls agents = Workflow.newActivityStub(AgentCalls.class, model());
    private final ToolCalls looking =
            Workflow.newActivityStub(ToolCalls.class, tool(ActivityCancellationType.TRY_CANCEL));
    private final ToolCalls changing =
            Workflow.newActivityStub(ToolCalls.class, tool(ActivityCancellationType.ABANDON));
    private final Sending sending = Workflow.newActivityStub(Sending.class, sending(RETRIED));
    private final Sending apologies = Workflow.newActivityStub(Sending.class, sending(Duration.ofMinutes(1)));

    private final Reconciliation reconciliation = Workflow.newActivityStub(
            Reconciliation.class,
            ActivityOptions.newBuilder()
                    .setStartToCloseTimeout(Duration.ofSeconds(20))
                    .setScheduleToCloseTimeout(RETRIED)
                    .setRetryOptions(retries())
                    .build());

    Classification classification() {
        return classification;
    }

    AgentCalls agents() {
        return agents;
    }

    /** A look may be cancelled when the customer goes on writing; a change never. */
    ToolCalls tools(ToolEffect effect) {
        return switch (effect) {
            case LOOK -> looking;
            case CHANGE, CHANGE_AFTER_YES -> changing;
        };
    }

    Sending sending() {
        return sending;
    }

    /** Short looks, so a dead worker is noticed by their time-out and not by heartbeats. */
    Reconciliation reconciliation() {
        return reconciliation;
    }

    /** An apology is not worth a quarter of an hour of silence in the chat. */
    Sending apologies() {
        return apologies;
    }

    private static ActivityOptions model() {
        return patient(Duration.ofSeconds(90), RETRIED)
                .setCancellationType(ActivityCancellationType.TRY_CANCEL)
                .build();
    }

    private static ActivityOptions tool(ActivityCancellationType cancellation) {
        return patient(Duration.ofSeconds(20), RETRIED)
                .setCancellationType(cancellation)
                .build();
    }

    private static ActivityOptions sending(Duration retried) {
        return patient(Duration.ofSeconds(20), retried)
                .setCancellationType(ActivityCancellationType.ABANDON)
                .build();
    }

    private static ActivityOptions.Builder patient(Duration startToClose, Duration retried) {
        return ActivityOptions.newBuilder()
                .setStartToCloseTimeout(startToClose)
                .setScheduleToCloseTimeout(retried)
                .setHeartbeatTimeout(Duration.ofSeconds(8))
                .setRetryOptions(retries());
    }

    private static RetryOptions retries() {
        return RetryOptions.newBuilder()
                .setInitialInterval(Duration.ofSeconds(1))
                .setMaximumInterval(Duration.ofSeconds(15))
                .build();
    }
}
