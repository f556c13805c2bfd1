package br.app.falachefe.local;

import com.google.protobuf.ByteString;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.temporal.api.command.v1.Command;
import io.temporal.api.enums.v1.WorkflowTaskFailedCause;
import io.temporal.api.workflowservice.v1.RespondWorkflowTaskCompletedRequest;
import io.temporal.api.workflowservice.v1.RespondWorkflowTaskFailedRequest;
import io.temporal.internal.testservice.TestWorkflowService;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Makes the in-memory engine survive a workflow that cancels an activity or a timer which ends just now: left alone, it
 * applies half of the workflow's commands, forgets the end of the other and is stuck for good (sdk-java #2391, #2606).
 * Here, as on the real server, such a workflow task fails before it is applied, and the next one knows of the end.
 */
final class LateCancels implements ServerInterceptor {
    private final TestWorkflowService engine;
    private final EngineView view;
    /** Nothing may end between our look and what follows from it. */
    private final ReentrantLock oneAtATime = new ReentrantLock();

    LateCancels(TestWorkflowService engine) {
        this.engine = engine;
        this.view = new EngineView(engine);
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        ServerCall.Listener<Q> listener = next.startCall(call, headers);
        String method = String.valueOf(call.getMethodDescriptor().getBareMethodName());
        return method.startsWith("RespondWorkflowTask") || method.startsWith("RespondActivityTask")
                ? new Guarded<>(listener, call)
                : listener;
    }

    /** A unary call: the message comes first, and its handler runs once the caller has nothing more to say. */
    private final class Guarded<Q> extends SimpleForwardingServerCallListener<Q> {
        private final ServerCall<Q, ?> call;
        private boolean refused;

        private Guarded(ServerCall.Listener<Q> next, ServerCall<Q, ?> call) {
            super(next);
            this.call = call;
        }

        @Override
        public void onMessage(Q message) {
            oneAtATime.lock();
            try {
                if (message instanceof RespondWorkflowTaskCompletedRequest completed && cancelsTooLate(completed)) {
                    refused = true;
                    fail(completed);
                    call.close(
                            Status.INVALID_ARGUMENT.withDescription("It cancels what has ended meanwhile; try again."),
                            new Metadata());
                    return;
                }
                super.onMessage(message);
                super.onHalfClose();
            } finally {
                oneAtATime.unlock();
            }
        }

        @Override
        public void onHalfClose() {
            // Done together with the message.
        }

        @Override
        public void onReady() {
            if (!refused) {
                super.onReady();
            }
        }
    }

    private boolean cancelsTooLate(RespondWorkflowTaskCompletedRequest completed) {
        try {
            return completed.getCommandsList().stream()
                    .anyMatch(command -> cancelsTooLate(completed.getTaskToken(), command));
        } catch (CompletionException unknownWorkflow) {
            // The engine says so itself.
            return false;
        }
    }

    private boolean cancelsTooLate(ByteString token, Command command) {
        return switch (command.getCommandType()) {
            case COMMAND_TYPE_REQUEST_CANCEL_ACTIVITY_TASK ->
                !view.isPending(
                        token,
                        command.getRequestCancelActivityTaskCommandAttributes().getScheduledEventId());
            case COMMAND_TYPE_CANCEL_TIMER ->
                view.hasFired(token, command.getCancelTimerCommandAttributes().getTimerId());
            default -> false;
        };
    }

    private void fail(RespondWorkflowTaskCompletedRequest completed) {
        EngineView.answer(
                engine::respondWorkflowTaskFailed,
                RespondWorkflowTaskFailedRequest.newBuilder()
                        .setNamespace(completed.getNamespace())
                        .setTaskToken(completed.getTaskToken())
                        .setIdentity(completed.getIdentity())
                        .setCause(
                                WorkflowTaskFailedCause
                                        .WORKFLOW_TASK_FAILED_CAUSE_BAD_REQUEST_CANCEL_ACTIVITY_ATTRIBUTES)
                        .build());
    }
}
