package br.app.falachefe.local;

import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.OperatorServiceGrpc;
import java.util.Map;
import java.util.TreeMap;

/** The search attributes that conversations and reminders set; one that is not registered blocks its workflow. */
final class SearchAttributes {
    static final Map<String, IndexedValueType> ALL = new TreeMap<>(Map.of(
            "Agent", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
            "Intent", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
            "ReplyState", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
            "Company", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
            "FailedSince", IndexedValueType.INDEXED_VALUE_TYPE_DATETIME,
            "ReminderState", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
            "NextFire", IndexedValueType.INDEXED_VALUE_TYPE_DATETIME));

    private SearchAttributes() {}

    /** As {@code temporal server start-dev --search-attribute} names the type. */
    static String cliName(IndexedValueType type) {
        return type == IndexedValueType.INDEXED_VALUE_TYPE_DATETIME ? "Datetime" : "Keyword";
    }

    /** Registers all of them on an in-memory engine. */
    static void register(int port) {
        ManagedChannel channel = ManagedChannelBuilder.forAddress("127.0.0.1", port)
                .usePlaintext()
                .build();
        try {
            var unused = OperatorServiceGrpc.newBlockingStub(channel)
                    .addSearchAttributes(AddSearchAttributesRequest.newBuilder()
                            .setNamespace("default")
                            .putAllSearchAttributes(ALL)
                            .build());
        } finally {
            channel.shutdownNow();
        }
    }
}
