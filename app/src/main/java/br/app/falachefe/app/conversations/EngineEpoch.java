package br.app.falachefe.app.conversations;

import br.app.falachefe.activities.inbox.EngineEpochs;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.workflowservice.v1.GetClusterInfoRequest;
import io.temporal.client.WorkflowClient;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Names the engine that rows are announced to: cluster id of a real server and the number that a restore raises. The
 * in-memory engine has no id and forgets everything, so it gets a fresh one each time this process starts beside it.
 */
@Component
class EngineEpoch {
    private final WorkflowClient client;
    private final EngineEpochs epochs;
    private final String inMemory = "in-memory-" + UUID.randomUUID();
    private volatile @Nullable String cluster;

    EngineEpoch(WorkflowClient client, EngineEpochs epochs) {
        this.client = client;
        this.epochs = epochs;
    }

    String current() {
        return cluster() + "/" + epochs.number();
    }

    private String cluster() {
        String known = cluster;
        if (known == null) {
            known = ask();
            cluster = known;
        }
        return known;
    }

    private String ask() {
        try {
            return client.getWorkflowServiceStubs()
                    .blockingStub()
                    .getClusterInfo(GetClusterInfoRequest.getDefaultInstance())
                    .getClusterId();
        } catch (StatusRuntimeException e) {
            if (e.getStatus().getCode() == Status.Code.UNIMPLEMENTED) {
                return inMemory;
            }
            throw e;
        }
    }
}
