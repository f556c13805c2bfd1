package br.app.falachefe.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.ListSearchAttributesResponse;
import io.temporal.api.operatorservice.v1.OperatorServiceGrpc;
import io.temporal.api.workflowservice.v1.GetClusterInfoRequest;
import io.temporal.api.workflowservice.v1.GetClusterInfoResponse;
import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.api.workflowservice.v1.GetSystemInfoResponse;
import io.temporal.api.workflowservice.v1.WorkflowServiceGrpc;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An engine that is not made for us stops the start with one sentence. */
class EngineCheckTest {
    private final Map<String, IndexedValueType> attributes = new HashMap<>(EngineCheck.SEARCH_ATTRIBUTES);
    private GetClusterInfoResponse.@Nullable Builder cluster = GetClusterInfoResponse.newBuilder()
            .setHistoryShardCount(EngineCheck.SHARDS)
            .setPersistenceStore("postgres12");
    private String namespace = "default";

    private Server server = NettyServerBuilder.forPort(0)
            .addService(new Cluster())
            .addService(new Attributes())
            .build();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.shutdownNow();
    }

    @Test
    void whatScriptsEngineMakesIsAccepted() throws IOException {
        Map<String, String> configured =
                Files.readAllLines(Path.of("../temporal-config/search-attributes.txt")).stream()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split(" "))
                        .collect(Collectors.toMap(
                                parts -> parts[0], parts -> "INDEXED_VALUE_TYPE_" + parts[1].toUpperCase(Locale.ROOT)));
        Map<String, String> needed = new HashMap<>();
        EngineCheck.SEARCH_ATTRIBUTES.forEach((name, type) -> needed.put(name, type.name()));
        assertThat(configured).isEqualTo(needed);
        assertThat(Files.readString(Path.of("../temporal-config/server.yaml")))
                .contains("numHistoryShards: " + EngineCheck.SHARDS + "\n");
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void anotherNumberOfShardsIsNamed() {
        cluster = GetClusterInfoResponse.newBuilder().setHistoryShardCount(4).setPersistenceStore("postgres12");
        assertThatThrownBy(this::check)
                .isInstanceOf(BadSettingException.class)
                .hasMessageContaining("has 4 history shards, not 128");
    }

    @Test
    void theDevelopersServerMayHaveOneShard() {
        cluster = GetClusterInfoResponse.newBuilder().setHistoryShardCount(1).setPersistenceStore("sqlite");
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void anEngineThatCannotBeAskedForItsShardsIsTheInMemoryOne() {
        cluster = null;
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void aMissingNamespaceIsNamed() {
        namespace = "another";
        assertThatThrownBy(this::check)
                .isInstanceOf(BadSettingException.class)
                .hasMessage("TEMPORAL_NAMESPACE 'default' does not exist on this Temporal server.");
    }

    @Test
    void aMissingSearchAttributeIsNamed() {
        attributes.remove("FailedSince");
        assertThatThrownBy(this::check)
                .isInstanceOf(BadSettingException.class)
                .hasMessageContaining("'default' has no search attribute 'FailedSince'");
    }

    @Test
    void aSearchAttributeOfAnotherTypeIsNamed() {
        attributes.put("ReplyState", IndexedValueType.INDEXED_VALUE_TYPE_TEXT);
        assertThatThrownBy(this::check)
                .isInstanceOf(BadSettingException.class)
                .hasMessageContaining("'ReplyState'")
                .hasMessageEndingWith("is a TEXT and must be a KEYWORD.");
    }

    private void check() {
        WorkflowServiceStubs stubs = WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setTarget("127.0.0.1:" + server.getPort())
                .build());
        try {
            new EngineCheck(WorkflowClient.newInstance(stubs)).check();
        } finally {
            stubs.shutdownNow();
        }
    }

    private final class Cluster extends WorkflowServiceGrpc.WorkflowServiceImplBase {
        /** Asked by the SDK before its first call. */
        @Override
        public void getSystemInfo(GetSystemInfoRequest request, StreamObserver<GetSystemInfoResponse> answer) {
            answer.onNext(GetSystemInfoResponse.getDefaultInstance());
            answer.onCompleted();
        }

        @Override
        public void getClusterInfo(GetClusterInfoRequest request, StreamObserver<GetClusterInfoResponse> answer) {
            GetClusterInfoResponse.Builder known = cluster;
            if (known == null) {
                answer.onError(Status.UNIMPLEMENTED.asRuntimeException());
                return;
            }
            answer.onNext(known.build());
            answer.onCompleted();
        }
    }

    private final class Attributes extends OperatorServiceGrpc.OperatorServiceImplBase {
        @Override
        public void listSearchAttributes(
                ListSearchAttributesRequest request, StreamObserver<ListSearchAttributesResponse> answer) {
            if (!request.getNamespace().equals(namespace)) {
                answer.onError(Status.NOT_FOUND.asRuntimeException());
                return;
            }
            answer.onNext(ListSearchAttributesResponse.newBuilder()
                    .putAllCustomAttributes(attributes)
                    .build());
            answer.onCompleted();
        }
    }
}
