package br.app.falachefe.activities.overview;

import br.app.falachefe.activities.turn.FailureWords;
import br.app.falachefe.workflows.failure.FailureType;
import br.app.falachefe.workflows.message.ConversationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that was said in a chat, by customer, assistant and persons. */
@Component
public class Transcripts {
    private static final String ENTRIES = """
            select * from (
                select 'customer' as speaker, 'in-' || lpad(id::text, 19, '0') as key, kind, message, null as words,
                    received_at as at, sent_at, state, reason, null as receipt, message_id, turn_id, null as part,
                    null as failure
                from inbound_message where conversation_id = :conversation
                union all
                select case when turn_id is null then 'person' else 'assistant' end, 'out-' || lpad(id::text, 19, '0'),
                    message ->> 'kind', message, null, created_at, case when state = 'sent' then settled_at end, state,
                    null, receipt, message_id, turn_id, case when turn_id is not null then part end, failure
                from outbound_message where conversation_id = :conversation
                union all
                select 'person', 'phone-' || md5(source_key), 'text', null, text, received_at, sent_at, 'sent',
                    null, null, null, null, null, null
                from takeover_message where conversation_id = :conversation
            ) said
            where cast(:at as timestamptz) is null
               or (at, key collate "C") > (cast(:at as timestamptz), :key)
            order by at, key collate "C" limit :limit
            """;

    private final JdbcClient jdbc;
    private final SpokenText spoken;

    Transcripts(JdbcClient jdbc, SpokenText spoken) {
        this.jdbc = jdbc;
        this.spoken = spoken;
    }

    public TranscriptPage page(ConversationId conversation, int limit, @Nullable PageCursor after) {
        List<TranscriptEntry> found = jdbc.sql(ENTRIES)
                .param("conversation", conversation.value())
                .param("at", after == null ? null : Timestamp.from(after.at()))
                .param("key", after == null ? "" : after.key())
                .param("limit", limit + 1)
                .query((row, n) -> entry(row))
                .list();
        List<TranscriptEntry> shown = found.subList(0, Math.min(limit, found.size()));
        return new TranscriptPage(
                shown,
                shown.isEmpty()
                        ? after
                        : new PageCursor(shown.getLast().at(), shown.getLast().id()),
                found.size() > limit);
    }

    private TranscriptEntry entry(ResultSet row) throws SQLException {
        Speaker speaker = Speaker.ofColumn(row.getString("speaker"));
        String message = row.getString("message");
        String failure = row.getString("failure");
        return new TranscriptEntry(
                row.getString("key"),
                speaker,
                row.getString("kind"),
                message == null ? row.getString("words") : spoken.of(speaker, message),
                row.getTimestamp("at").toInstant(),
                SummaryRows.instant(row, "sent_at"),
                row.getString("state"),
                row.getString("reason"),
                row.getString("receipt"),
                row.getString("message_id"),
                row.getString("turn_id"),
                row.getObject("part", Integer.class),
                failure == null ? null : FailureWords.of(FailureType.valueOf(failure)));
    }
}
