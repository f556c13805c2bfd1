package br.app.falachefe.workflows.conversation;

import br.app.falachefe.workflows.message.ConversationId;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionDescription;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** One conversation on the in-memory engine, with its fakes. */
final class ConversationFixture implements AutoCloseable {
    static final ConversationId CONVERSATION = new ConversationId("abcdefghijklmnopqrstuvwxyz");

    final FakeRows rows = new FakeRows(CONVERSATION);
    final FakeActivities activities = new FakeActivities(rows);
    final TestWorkflowEnvironment engine;
    private final ConversationSettings settings;

    ConversationFixture(Duration quiet) {
        ConversationSettings usual = ConversationSettings.DEFAULT;
        settings = new ConversationSettings(quiet, usual.quietWhileTyping(), usual.longestGather(), usual.idleAfter());
        engine = TestWorkflowEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                .registerSearchAttribute("Agent", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD)
                .registerSearchAttribute("Intent", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD)
                .registerSearchAttribute("ReplyState", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD)
                .registerSearchAttribute("Company", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD)
                .registerSearchAttribute("FailedSince", IndexedValueType.INDEXED_VALUE_TYPE_DATETIME)
                .build());
        Worker worker = engine.newWorker(ConversationWorkflow.TASK_QUEUE);
        worker.registerWorkflowImplementationTypes(ConversationWorkflowImpl.class);
        worker.registerActivitiesImplementations(activities);
        engine.start();
    }

    /** Messages are in the inbox, and are announced in one signal. */
    void write(long... sequences) {
        Arrays.stream(sequences).forEach(rows::arrive);
        announce(Arrival.Pace.WAITS_FOR_QUIET, sequences);
    }

    void announce(Arrival.Pace pace, long... sequences) {
        List<Arrival> arrivals = Arrays.stream(sequences)
                .mapToObj(sequence -> new Arrival(sequence, Instant.EPOCH, pace))
                .toList();
        WorkflowOptions options = WorkflowOptions.newBuilder()
                .setWorkflowId(CONVERSATION.workflowId())
                .setTaskQueue(ConversationWorkflow.TASK_QUEUE)
                .build();
        WorkflowStub stub = client().newUntypedWorkflowStub(ConversationWorkflow.TYPE, options);
        stub.signalWithStart("messages", new Object[] {new Arrivals(arrivals)}, new Object[] {
            ConversationState.fresh(CONVERSATION, settings)
        });
    }

    ConversationWorkflow conversation() {
        return client().newWorkflowStub(ConversationWorkflow.class, CONVERSATION.workflowId());
    }

    /** As somebody may do by hand in the Web UI. */
    void signalWithoutInput(String name) {
        client().newUntypedWorkflowStub(CONVERSATION.workflowId()).signal(name);
    }

    ConversationState state() {
        return conversation().state();
    }

    /** Events of the newest run. */
    List<HistoryEvent> history() {
        return client().fetchHistory(CONVERSATION.workflowId()).getEvents();
    }

    long events(EventType type) {
        return history().stream().filter(event -> event.getEventType() == type).count();
    }

    /** True when the last workflow task is done and no activity runs. */
    boolean isCalm() {
        List<HistoryEvent> events = history();
        return events.getLast().getEventType() != EventType.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED
                && state().queue().isEmpty();
    }

    String runId() {
        return describe().getExecution().getRunId();
    }

    WorkflowExecutionStatus status() {
        return describe().getStatus();
    }

    private WorkflowExecutionDescription describe() {
        return client().newUntypedWorkflowStub(CONVERSATION.workflowId()).describe();
    }

    WorkflowClient client() {
        return engine.getWorkflowClient();
    }

    @Override
    public void close() {
        engine.close();
    }
}
