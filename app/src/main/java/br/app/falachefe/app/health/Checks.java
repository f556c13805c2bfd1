package br.app.falachefe.app.health;

import br.app.falachefe.activities.inbox.Spill;
import br.app.falachefe.activities.outbox.InstanceStatus;
import br.app.falachefe.activities.whatsapp.GatewayLink;
import br.app.falachefe.app.config.WorkerStart;
import io.grpc.StatusRuntimeException;
import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.client.WorkflowClient;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** One short look at each thing that we stand on. */
@Component
class Checks {
    private final DataSource dataSource;
    private final Spill spill;
    private final WorkflowClient client;
    private final GatewayLink link;

    Checks(DataSource dataSource, Spill spill, WorkflowClient client, GatewayLink link) {
        this.dataSource = dataSource;
        this.spill = spill;
        this.client = client;
        this.link = link;
    }

    ComponentHealth postgres() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(1) ? ComponentHealth.OK : ComponentHealth.down("does not answer");
        } catch (SQLException e) {
            return ComponentHealth.down("cannot be reached");
        }
    }

    /** Redis itself, as the spill last saw it: everything else in Redis may be lost. */
    ComponentHealth redis() {
        return switch (spill.condition()) {
            case EMPTY, HOLDING -> ComponentHealth.OK;
            case UNREADABLE -> ComponentHealth.down("cannot be read");
        };
    }

    ComponentHealth spill() {
        return switch (spill.condition()) {
            case EMPTY -> ComponentHealth.OK;
            case HOLDING -> ComponentHealth.degraded(spill.length() + " webhooks wait for PostgreSQL");
            case UNREADABLE -> ComponentHealth.degraded("unknown while Redis cannot be read");
        };
    }

    ComponentHealth temporal() {
        try {
            var unused = client.getWorkflowServiceStubs()
                    .blockingStub()
                    .withDeadlineAfter(1, TimeUnit.SECONDS)
                    .getSystemInfo(GetSystemInfoRequest.getDefaultInstance());
            return ComponentHealth.OK;
        } catch (StatusRuntimeException e) {
            return ComponentHealth.down(e.getStatus().getCode().name());
        }
    }

    /** Only where workers are to run. */
    ComponentHealth workers(WorkerStart workers) {
        return workers.hasStarted() ? ComponentHealth.OK : ComponentHealth.down("wait for the engine");
    }

    ComponentHealth gateway() {
        if (link.current().owner() == null) {
            return ComponentHealth.degraded("nobody knows our own number; messages are kept and not answered");
        }
        return switch (link.status()) {
            case InstanceStatus.Connected _ -> ComponentHealth.OK;
            case InstanceStatus.Disconnected _ -> ComponentHealth.degraded("WhatsApp is disconnected");
            case InstanceStatus.Unknown _ -> ComponentHealth.degraded("the gateway does not answer");
        };
    }
}
