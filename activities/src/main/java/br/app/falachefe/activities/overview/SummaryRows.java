package br.app.falachefe.activities.overview;

import br.app.falachefe.workflows.message.ConversationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one query behind list and detail, and how its rows are read. */
@Component
class SummaryRows {
    /** A conversation that moved into another one is shown only while a turn of it is parked. */
    static final String CONVERSATIONS = """
            select * from (
                select chat.id, person.name, person.phone, chat.opted_out_at is not null as opted_out,
                    case when chat.paused_until is null or chat.paused_until > now() then chat.pause end as pause,
                    chat.paused_at, chat.paused_until, chat.merged_into,
                    coalesce(last.at, chat.created_at) as last_at, last.speaker, last.message, last.words,
                    (select count(*) from inbound_message
                     where conversation_id = chat.id and state in ('waiting', 'in_turn')) as waiting,
                    (select count(*) from turn where conversation_id = chat.id and state = 'parked') as parked,
                    (select min(parked_at) from turn
                     where conversation_id = chat.id and state = 'parked') as failed_since,
                    (select count(*) from unsure_part where conversation_id = chat.id) as unsure,
                    (select agent from turn where conversation_id = chat.id and agent is not null
                     order by first_sequence desc limit 1) as agent,
                    (select count(*) from inbound_message late
                     where late.conversation_id = chat.id and late.state = 'left_to_person' and late.reason = 'late'
                       and not exists (select 1 from outbound_message said
                                       where said.conversation_id = chat.id and said.turn_id is null
                                         and said.state = 'sent' and said.created_at > late.received_at)
                       and not exists (select 1 from takeover_message said
                                       where said.conversation_id = chat.id
                                         and said.received_at > late.received_at)) as late
                from conversation chat join person on person.id = chat.person_id
                left join lateral (
                    select * from (
                        (select 'customer' as speaker, message, null as words, received_at as at
                         from inbound_message where conversation_id = chat.id order by sequence desc limit 1)
                        union all
                        (select case when turn_id is null then 'person' else 'assistant' end, message, null, created_at
                         from outbound_message where conversation_id = chat.id order by id desc limit 1)
                        union all
                        (select 'person', null, text, received_at
                         from takeover_message where conversation_id = chat.id order by sent_at desc limit 1)
                    ) newest order by at desc limit 1
                ) last on true
            ) overview
            """;

    private static final int PREVIEW = 160;

    private final SpokenText spoken;

    SummaryRows(SpokenText spoken) {
        this.spoken = spoken;
    }

    ConversationSummary read(ResultSet row) throws SQLException {
        return new ConversationSummary(
                new ConversationId(row.getString("id")),
                row.getString("name"),
                digits(row.getString("phone")),
                state(row),
                pause(row),
                row.getBoolean("opted_out"),
                row.getInt("waiting"),
                row.getInt("parked"),
                instant(row, "failed_since"),
                row.getInt("unsure"),
                row.getInt("late"),
                row.getString("agent"),
                row.getTimestamp("last_at").toInstant(),
                speaker(row),
                preview(row));
    }

    private static ChatState state(ResultSet row) throws SQLException {
        if (row.getInt("parked") > 0) {
            return ChatState.FAILED;
        }
        if (row.getInt("unsure") > 0) {
            return ChatState.UNSURE;
        }
        if (row.getString("pause") != null) {
            return ChatState.PAUSED;
        }
        if (row.getInt("late") > 0) {
            return ChatState.LATE;
        }
        return row.getInt("waiting") > 0 ? ChatState.WAITING : ChatState.OK;
    }

    private static @Nullable PauseView pause(ResultSet row) throws SQLException {
        String reason = row.getString("pause");
        return reason == null
                ? null
                : new PauseView(reason, row.getTimestamp("paused_at").toInstant(), instant(row, "paused_until"));
    }

    private static @Nullable Speaker speaker(ResultSet row) throws SQLException {
        String speaker = row.getString("speaker");
        return speaker == null ? null : Speaker.ofColumn(speaker);
    }

    private @Nullable String preview(ResultSet row) throws SQLException {
        String message = row.getString("message");
        String words = row.getString("words");
        Speaker speaker = speaker(row);
        if (speaker == null) {
            return null;
        }
        String text = message == null ? String.valueOf(words) : spoken.of(speaker, message);
        int points = text.codePointCount(0, text.length());
        return points <= PREVIEW ? text : text.substring(0, text.offsetByCodePoints(0, PREVIEW)) + "…";
    }

    private static @Nullable String digits(@Nullable String address) {
        return address == null || address.indexOf('@') < 0 ? address : address.substring(0, address.indexOf('@'));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
