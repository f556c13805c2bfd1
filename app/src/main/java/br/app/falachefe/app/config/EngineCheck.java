package br.app.falachefe.app.config;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.OperatorServiceGrpc;
import io.temporal.client.WorkflowClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Stops a start on an engine that lacks a search attribute: one that is not registered blocks every workflow that sets
 * it. The in-memory engine cannot list them and takes any.
 */
@Component
class EngineCheck implements ApplicationListener<ApplicationStartedEvent> {
    private static final Logger log = LoggerFactory.getLogger(EngineCheck.class);
    private static final List<String> NEEDED =
            List.of("Agent", "Intent", "ReplyState", "Company", "FailedSince", "ReminderState", "NextFire");

    private static final long PATIENCE_SECONDS = 10;

    private final WorkflowClient client;

    EngineCheck(WorkflowClient client) {
        this.client = client;
    }

    @Override
    public void onApplicationEvent(ApplicationStartedEvent event) {
        var operator = OperatorServiceGrpc.newBlockingStub(
                        client.getWorkflowServiceStubs().getRawChannel())
                .withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS);
        try {
            Map<String, ?> present = operator.listSearchAttributes(ListSearchAttributesRequest.newBuilder()
                            .setNamespace(client.getOptions().getNamespace())
                            .build())
                    .getCustomAttributesMap();
            NEEDED.stream()
                    .filter(name -> !present.containsKey(name))
                    .findFirst()
                    .ifPresent(missing -> {
                        throw new BadSettingException("The Temporal namespace '"
                                + client.getOptions().getNamespace() + "' has no search attribute '" + missing
                                + "'; register it with 'temporal operator search-attribute create'.");
                    });
        } catch (StatusRuntimeException e) {
            if (e.getStatus().getCode() == Status.Code.NOT_FOUND) {
                throw new BadSettingException("TEMPORAL_NAMESPACE '"
                        + client.getOptions().getNamespace() + "' does not exist on this Temporal server.");
            }
            log.warn(
                    "The engine's search attributes could not be checked: {}",
                    e.getStatus().getCode());
        }
    }
}
