package br.app.falachefe.app.config;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.OperatorServiceGrpc;
import io.temporal.api.workflowservice.v1.GetClusterInfoRequest;
import io.temporal.api.workflowservice.v1.GetClusterInfoResponse;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Stops a start on an engine that is not made for us: another number of history shards, no such namespace, or a search
 * attribute that is missing, which would block every workflow that sets it.
 */
@Component
class EngineCheck implements ApplicationListener<ApplicationStartedEvent> {
    private static final Logger log = LoggerFactory.getLogger(EngineCheck.class);

    /** As in temporal-config/server.yaml; it can never be changed for a database. */
    static final int SHARDS = 128;

    /** As in temporal-config/search-attributes.txt; a test compares. */
    static final Map<String, IndexedValueType> SEARCH_ATTRIBUTES = new TreeMap<>(Map.of(
            "Agent", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
            "Intent", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
            "ReplyState", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
            "Company", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
            "FailedSince", IndexedValueType.INDEXED_VALUE_TYPE_DATETIME,
            "ReminderState", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
            "NextFire", IndexedValueType.INDEXED_VALUE_TYPE_DATETIME));

    /** The developer's server on one machine has one shard and is thrown away with its file. */
    private static final String DEVELOPMENT_STORE = "sqlite";

    private static final long PATIENCE_SECONDS = 10;

    private final WorkflowServiceStubs engine;
    private final String namespace;

    EngineCheck(WorkflowClient client) {
        this.engine = client.getWorkflowServiceStubs();
        this.namespace = client.getOptions().getNamespace();
    }

    @Override
    public void onApplicationEvent(ApplicationStartedEvent event) {
        try {
            check();
        } catch (StatusRuntimeException e) {
            log.warn(
                    "The engine could not be checked and is checked again before workers start: {}",
                    e.getStatus().getCode());
        }
    }

    /** Throws the sentence about what is wrong, or {@link StatusRuntimeException} where the engine does not answer. */
    void check() {
        checkShards();
        checkSearchAttributes();
    }

    private void checkShards() {
        try {
            GetClusterInfoResponse cluster = engine.blockingStub()
                    .withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .getClusterInfo(GetClusterInfoRequest.getDefaultInstance());
            int shards = cluster.getHistoryShardCount();
            if (shards != SHARDS && !cluster.getPersistenceStore().equals(DEVELOPMENT_STORE)) {
                throw new BadSettingException("The Temporal server has " + shards + " history shards, not " + SHARDS
                        + ": TEMPORAL_ADDRESS names another server, or its database was made with another"
                        + " numHistoryShards, which can never be changed.");
            }
        } catch (StatusRuntimeException e) {
            // The in-memory engine has no shards and cannot be asked.
            if (e.getStatus().getCode() != Status.Code.UNIMPLEMENTED) {
                throw e;
            }
        }
    }

    private void checkSearchAttributes() {
        Map<String, IndexedValueType> present = registered();
        SEARCH_ATTRIBUTES.forEach((name, type) -> {
            IndexedValueType found = present.get(name);
            if (found == null) {
                throw new BadSettingException("The Temporal namespace '" + namespace + "' has no search attribute '"
                        + name + "'; register it with 'temporal operator search-attribute create'.");
            }
            if (found != type) {
                throw new BadSettingException("The search attribute '" + name + "' of the Temporal namespace '"
                        + namespace + "' is a " + word(found) + " and must be a " + word(type) + ".");
            }
        });
    }

    /** The in-memory engine cannot list them and takes any. */
    private Map<String, IndexedValueType> registered() {
        try {
            return OperatorServiceGrpc.newBlockingStub(engine.getRawChannel())
                    .withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .listSearchAttributes(ListSearchAttributesRequest.newBuilder()
                            .setNamespace(namespace)
                            .build())
                    .getCustomAttributesMap();
        } catch (StatusRuntimeException e) {
            if (e.getStatus().getCode() == Status.Code.UNIMPLEMENTED) {
                return SEARCH_ATTRIBUTES;
            }
            if (e.getStatus().getCode() == Status.Code.NOT_FOUND) {
                throw new BadSettingException(
                        "TEMPORAL_NAMESPACE '" + namespace + "' does not exist on this Temporal server.");
            }
            throw e;
        }
    }

    private static String word(IndexedValueType type) {
        return type.name().replace("INDEXED_VALUE_TYPE_", "");
    }
}
