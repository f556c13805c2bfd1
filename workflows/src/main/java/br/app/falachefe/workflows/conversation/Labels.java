package br.app.falachefe.workflows.conversation;

import br.app.falachefe.workflows.agent.Routing;
import io.temporal.common.SearchAttributeKey;
import io.temporal.common.SearchAttributeUpdate;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The search attributes of a conversation, upserted only when a value changes: each upsert is an event. */
final class Labels {
    static final SearchAttributeKey<String> AGENT = SearchAttributeKey.forKeyword("Agent");
    static final SearchAttributeKey<String> INTENT = SearchAttributeKey.forKeyword("Intent");
    static final SearchAttributeKey<String> REPLY_STATE = SearchAttributeKey.forKeyword("ReplyState");
    static final SearchAttributeKey<String> COMPANY = SearchAttributeKey.forKeyword("Company");
    static final SearchAttributeKey<OffsetDateTime> FAILED_SINCE = SearchAttributeKey.forOffsetDateTime("FailedSince");

    /** Shows where the conversation stands; company and routing are null while they are not known. */
    void show(@Nullable String company, @Nullable Routing routing, Standing standing) {
        List<SearchAttributeUpdate<?>> changes = new ArrayList<>();
        if (company != null) {
            change(changes, COMPANY, company);
        }
        if (routing != null) {
            change(changes, AGENT, routing.agent().value());
            change(changes, INTENT, routing.intent().value());
        }
        change(changes, REPLY_STATE, standing.state().searchValue());
        change(changes, FAILED_SINCE, inUtc(standing.failedSince()));
        if (!changes.isEmpty()) {
            Workflow.upsertTypedSearchAttributes(changes.toArray(SearchAttributeUpdate[]::new));
        }
    }

    private static @Nullable OffsetDateTime inUtc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static <T> void change(
            List<SearchAttributeUpdate<?>> changes, SearchAttributeKey<T> key, @Nullable T wanted) {
        T present = Workflow.getTypedSearchAttributes().get(key);
        if (!Objects.equals(present, wanted)) {
            changes.add(wanted == null ? key.valueUnset() : key.valueSet(wanted));
        }
    }
}
