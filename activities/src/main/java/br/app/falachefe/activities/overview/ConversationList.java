package br.app.falachefe.activities.overview;

import java.sql.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Conversations by state, the one with the newest message first. */
@Component
public class ConversationList {
    private final JdbcClient jdbc;
    private final SummaryRows rows;

    ConversationList(JdbcClient jdbc, SummaryRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** A chat in which something is said while an operator turns pages moves to the first one. */
    public ConversationPage page(ConversationFilter filter, int limit, @Nullable PageCursor after) {
        List<ConversationSummary> found = jdbc.sql(SummaryRows.CONVERSATIONS
                        + " where (merged_into is null or parked > 0) and " + filter.condition()
                        + " and (cast(:at as timestamptz) is null or (last_at, id) < (cast(:at as timestamptz), :id))"
                        + " order by last_at desc, id desc limit :limit")
                .param("at", after == null ? null : Timestamp.from(after.at()))
                .param("id", after == null ? "" : after.key())
                .param("limit", limit + 1)
                .query((row, n) -> rows.read(row))
                .list();
        if (found.size() <= limit) {
            return new ConversationPage(found, null);
        }
        ConversationSummary last = found.get(limit - 1);
        return new ConversationPage(
                found.subList(0, limit),
                new PageCursor(last.lastActivity(), last.id().value()));
    }
}
