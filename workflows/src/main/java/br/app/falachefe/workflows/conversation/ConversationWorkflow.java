package br.app.falachefe.workflows.conversation;

import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import org.jspecify.annotations.Nullable;

/** One chat for as long as it lives. Signals only enqueue; the main loop runs one turn at a time. */
@WorkflowInterface
public interface ConversationWorkflow {
    String TYPE = "ConversationWorkflow";
    String TASK_QUEUE = "conversations";

    @WorkflowMethod(name = TYPE)
    void run(ConversationState start);

    @SignalMethod(name = "messages", description = "Só para o sistema.")
    void messages(Arrivals arrivals);

    @SignalMethod(name = "typing", description = "Só para o sistema.")
    void typing(Typing typing);

    @SignalMethod(name = "pauseChanged", description = "Só para o sistema.")
    void pauseChanged(PauseChanged change);

    @SignalMethod(name = "doubtSettled", description = "Só para o sistema.")
    void doubtSettled(DoubtSettled settled);

    @SignalMethod(
            name = "retryReply",
            description = "Tenta de novo as respostas paradas desta conversa; sem entrada, todas.")
    void retryReply(@Nullable OperatorOrder order);

    @SignalMethod(name = "skipReply", description = "Desiste das respostas paradas desta conversa; sem entrada, todas.")
    void skipReply(@Nullable OperatorOrder order);

    @QueryMethod(name = "state")
    ConversationState state();
}
