package br.app.falachefe.activities.inbox;

import br.app.falachefe.activities.company.CompanyId;
import br.app.falachefe.activities.company.Member;
import br.app.falachefe.activities.company.PersonId;
import br.app.falachefe.workflows.message.ConversationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The conversation table. Its row lock orders everything that happens to one chat. */
@Component
public class ConversationRows {
    private static final String COLUMNS = """
            id, company_id, person_id, opted_out_at is not null as opted_out, paused_at, paused_until,
            case when paused_until is null or paused_until > now() then pause end as pause
            """;

    private final JdbcClient jdbc;

    public ConversationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the row until the end of the caller's transaction. */
    public LockedConversation lock(ConversationId id) {
        return jdbc.sql("select " + COLUMNS + " from conversation where id = :id for no key update")
                .param("id", id.value())
                .query((row, n) -> read(row))
                .single();
    }

    /** Who speaks in a chat, and for which company. */
    public Member member(ConversationId id) {
        return jdbc.sql("select person_id, company_id from conversation where id = :id")
                .param("id", id.value())
                .query((row, n) -> new Member(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        new CompanyId(row.getObject("company_id", UUID.class))))
                .single();
    }

    /** The pause of a chat as it is now, without a lock: for people who look, never for a claim. */
    public Optional<Pause> pause(ConversationId id) {
        return jdbc.sql("select " + COLUMNS + " from conversation where id = :id")
                .param("id", id.value())
                .query((row, n) -> read(row))
                .optional()
                .flatMap(row -> Optional.ofNullable(row.pause()));
    }

    /** Silences the assistant; {@code length} null means until somebody resumes. A later word replaces an earlier one. */
    public void pause(ConversationId id, Pause.Reason reason, @Nullable Duration length) {
        jdbc.sql("""
                        update conversation set pause = :reason, paused_at = now(),
                            paused_until = now() + make_interval(secs => cast(:seconds as double precision))
                        where id = :id
                        """)
                .param("reason", reason.name().toLowerCase(Locale.ROOT))
                .param("seconds", length == null ? null : (double) length.toMillis() / 1000)
                .param("id", id.value())
                .update();
    }

    public void resume(ConversationId id) {
        jdbc.sql("update conversation set pause = null, paused_at = null, paused_until = null where id = :id")
                .param("id", id.value())
                .update();
    }

    private static LockedConversation read(ResultSet row) throws SQLException {
        return new LockedConversation(
                new ConversationId(row.getString("id")),
                row.getObject("company_id", UUID.class),
                row.getObject("person_id", UUID.class),
                readPause(row),
                row.getBoolean("opted_out"));
    }

    private static @Nullable Pause readPause(ResultSet row) throws SQLException {
        String reason = row.getString("pause");
        if (reason == null) {
            return null;
        }
        Timestamp until = row.getTimestamp("paused_until");
        return new Pause(
                Pause.Reason.valueOf(reason.toUpperCase(Locale.ROOT)),
                row.getTimestamp("paused_at").toInstant(),
                until == null ? null : until.toInstant());
    }
}
