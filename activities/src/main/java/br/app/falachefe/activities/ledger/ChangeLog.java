package br.app.falachefe.activities.ledger;

import br.app.falachefe.activities.company.CompanyId;
import br.app.falachefe.activities.company.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table of changes: what was done under which key, and how an entry came to be as it is. */
@Component
class ChangeLog {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ChangeLog(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Cause cause, Change.Kind kind, @Nullable Entry before, Entry after) {
        jdbc.sql("""
                        insert into ledger_change
                            (company_id, effect_key, kind, entry_number, source, before, after, made_by)
                        values (:company, :key, :kind, :number, :source,
                            cast(:before as jsonb), cast(:after as jsonb), :person)
                        """)
                .param("company", cause.company().value())
                .param("key", cause.effectKey())
                .param("kind", kind.name())
                .param("number", after.number())
                .param("source", cause.source())
                .param("before", before == null ? null : json.writeValueAsString(before))
                .param("after", json.writeValueAsString(after))
                .param("person", cause.person().value())
                .update();
    }

    Optional<Change> find(CompanyId company, String effectKey) {
        return jdbc.sql("select * from ledger_change where company_id = :company and effect_key = :key")
                .param("company", company.value())
                .param("key", effectKey)
                .query(this::change)
                .optional();
    }

    /** Numbers of the entries that this source recorded. */
    List<Integer> recordedBy(CompanyId company, String source) {
        return jdbc.sql("""
                        select entry_number from ledger_change
                        where company_id = :company and source = :source and kind = 'RECORDED' order by entry_number
                        """)
                .param("company", company.value())
                .param("source", source)
                .query((row, n) -> row.getInt("entry_number"))
                .list();
    }

    List<Change> of(CompanyId company, int number) {
        return jdbc.sql("""
                        select * from ledger_change where company_id = :company and entry_number = :number
                        order by id
                        """)
                .param("company", company.value())
                .param("number", number)
                .query(this::change)
                .list();
    }

    private Change change(ResultSet row, int index) throws SQLException {
        @Nullable String before = row.getString("before");
        return new Change(
                Change.Kind.valueOf(row.getString("kind")),
                before == null ? null : json.readValue(before, Entry.class),
                json.readValue(row.getString("after"), Entry.class),
                new PersonId(row.getObject("made_by", UUID.class)),
                row.getTimestamp("made_at").toInstant());
    }
}
