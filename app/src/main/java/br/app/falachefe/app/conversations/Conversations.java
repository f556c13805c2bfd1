package br.app.falachefe.app.conversations;

import br.app.falachefe.activities.inbox.Handover;
import br.app.falachefe.workflows.conversation.Arrivals;
import br.app.falachefe.workflows.conversation.ConversationSettings;
import br.app.falachefe.workflows.conversation.ConversationState;
import br.app.falachefe.workflows.conversation.ConversationWorkflow;
import br.app.falachefe.workflows.conversation.DoubtSettled;
import br.app.falachefe.workflows.conversation.OperatorOrder;
import br.app.falachefe.workflows.conversation.PauseChanged;
import br.app.falachefe.workflows.conversation.Typing;
import br.app.falachefe.workflows.message.ConversationId;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The only holder of a WorkflowClient: starts and signals conversations. */
@Component
public class Conversations {
    /** The in-memory engine's signal-with-start is not atomic: concurrent first signals may find it just started. */
    private static final int ATTEMPTS = 3;

    private final WorkflowClient client;
    private final ConversationSettings settings;

    Conversations(WorkflowClient client, ConversationProperties properties) {
        ConversationSettings usual = ConversationSettings.DEFAULT;
        this.client = client;
        this.settings = new ConversationSettings(
                properties.turnQuiet(), usual.quietWhileTyping(), usual.longestGather(), usual.idleAfter());
    }

    /** Announces what waits, and starts the conversation where none runs. */
    void announce(Handover handover) {
        for (int attempt = 1; ; attempt++) {
            try {
                signalWithStart(handover);
                return;
            } catch (WorkflowExecutionAlreadyStarted race) {
                if (attempt == ATTEMPTS) {
                    throw race;
                }
            }
        }
    }

    private void signalWithStart(Handover handover) {
        ConversationId id = handover.conversation();
        WorkflowOptions options = WorkflowOptions.newBuilder()
                .setWorkflowId(id.workflowId())
                .setTaskQueue(ConversationWorkflow.TASK_QUEUE)
                .build();
        WorkflowStub stub = client.newUntypedWorkflowStub(ConversationWorkflow.TYPE, options);
        stub.signalWithStart("messages", new Object[] {new Arrivals(handover.arrivals())}, new Object[] {
            ConversationState.fresh(id, settings)
        });
    }

    /** Tells a running conversation that the customer writes; where none runs, there is nothing to wait for. */
    public void typing(ConversationId conversation, Typing typing) {
        signalIfRunning(conversation, running -> running.typing(typing));
    }

    /** Tells a running conversation to show its pause; PostgreSQL has decided already. */
    public void pauseChanged(ConversationId conversation, PauseChanged change) {
        signalIfRunning(conversation, running -> running.pauseChanged(change));
    }

    /** Wakes a conversation that looks for a part; where none runs, the row has it. */
    public void doubtSettled(ConversationId conversation, DoubtSettled settled) {
        signalIfRunning(conversation, running -> running.doubtSettled(settled));
    }

    public void retry(ConversationId conversation, OperatorOrder order) {
        signalOrStart(conversation, "retryReply", order);
    }

    public void skip(ConversationId conversation, OperatorOrder order) {
        signalOrStart(conversation, "skipReply", order);
    }

    /** An operator's order reaches a conversation whose run has ended or was lost with its engine, too. */
    private void signalOrStart(ConversationId conversation, String signal, OperatorOrder order) {
        WorkflowOptions options = WorkflowOptions.newBuilder()
                .setWorkflowId(conversation.workflowId())
                .setTaskQueue(ConversationWorkflow.TASK_QUEUE)
                .build();
        client.newUntypedWorkflowStub(ConversationWorkflow.TYPE, options)
                .signalWithStart(
                        signal, new Object[] {order}, new Object[] {ConversationState.fresh(conversation, settings)});
    }

    private void signalIfRunning(ConversationId conversation, Consumer<ConversationWorkflow> signal) {
        try {
            signal.accept(client.newWorkflowStub(ConversationWorkflow.class, conversation.workflowId()));
        } catch (WorkflowNotFoundException notRunning) {
            // Rows decide; a conversation that does not run reads them when it starts.
        }
    }
}
