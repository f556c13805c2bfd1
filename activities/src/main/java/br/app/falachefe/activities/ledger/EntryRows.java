package br.app.falachefe.activities.ledger;

import br.app.falachefe.activities.company.CompanyId;
import br.app.falachefe.activities.company.PersonId;
import br.app.falachefe.workflows.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of entries. */
@Component
class EntryRows {
    private final JdbcClient jdbc;

    EntryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One change of a company's ledger at a time: numbers have no gaps, and a retry waits for the first attempt. Not
     * the strongest lock, because that would hold up every new row that refers to the company.
     */
    void lockCompany(CompanyId company) {
        jdbc.sql("select id from company where id = :company for no key update")
                .param("company", company.value())
                .query(UUID.class)
                .single();
    }

    Entry insert(CompanyId company, PersonId person, NewEntry entry) {
        return jdbc.sql("""
                        insert into ledger_entry
                            (company_id, number, direction, centavos, description, category, occurred_on, recorded_by)
                        select :company, coalesce(max(number), 0) + 1,
                               :direction, :centavos, :description, :category, :day, :person
                        from ledger_entry where company_id = :company
                        returning *
                        """)
                .param("company", company.value())
                .param("direction", entry.direction().name())
                .param("centavos", entry.amount().centavos())
                .param("description", entry.description())
                .param("category", entry.category())
                .param("day", entry.occurredOn())
                .param("person", person.value())
                .query(EntryRows::entry)
                .single();
    }

    Entry update(CompanyId company, int number, NewEntry entry) {
        return jdbc.sql("""
                        update ledger_entry set direction = :direction, centavos = :centavos,
                            description = :description, category = :category, occurred_on = :day
                        where company_id = :company and number = :number
                        returning *
                        """)
                .param("company", company.value())
                .param("number", number)
                .param("direction", entry.direction().name())
                .param("centavos", entry.amount().centavos())
                .param("description", entry.description())
                .param("category", entry.category())
                .param("day", entry.occurredOn())
                .query(EntryRows::entry)
                .single();
    }

    Entry undo(CompanyId company, int number) {
        return jdbc.sql("""
                        update ledger_entry set undone_at = now()
                        where company_id = :company and number = :number returning *
                        """)
                .param("company", company.value())
                .param("number", number)
                .query(EntryRows::entry)
                .single();
    }

    Optional<Entry> find(CompanyId company, int number) {
        return jdbc.sql("select * from ledger_entry where company_id = :company and number = :number")
                .param("company", company.value())
                .param("number", number)
                .query(EntryRows::entry)
                .optional();
    }

    Optional<Entry> latestOf(CompanyId company, PersonId person) {
        return jdbc.sql("""
                        select * from ledger_entry
                        where company_id = :company and recorded_by = :person and undone_at is null
                        order by number desc limit 1
                        """)
                .param("company", company.value())
                .param("person", person.value())
                .query(EntryRows::entry)
                .optional();
    }

    List<Entry> counting(CompanyId company, EntryFilter filter) {
        String sql = "select * from ledger_entry where company_id = :company and undone_at is null"
                + (filter.period() == null ? "" : " and occurred_on between :from and :to")
                + (filter.direction() == null ? "" : " and direction = :direction")
                + (filter.category() == null ? "" : " and category = :category")
                + " order by occurred_on desc, number desc";
        var statement = jdbc.sql(sql).param("company", company.value());
        if (filter.period() != null) {
            statement = statement
                    .param("from", filter.period().from())
                    .param("to", filter.period().to());
        }
        if (filter.direction() != null) {
            statement = statement.param("direction", filter.direction().name());
        }
        if (filter.category() != null) {
            statement = statement.param("category", filter.category());
        }
        return statement.query(EntryRows::entry).list();
    }

    List<String> categories(CompanyId company) {
        return jdbc.sql("""
                        select category from ledger_entry where company_id = :company and undone_at is null
                        group by category order by count(*) desc, category
                        """)
                .param("company", company.value())
                .query((row, n) -> row.getString("category"))
                .list();
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        @Nullable Timestamp undone = row.getTimestamp("undone_at");
        return new Entry(
                row.getInt("number"),
                Direction.valueOf(row.getString("direction")),
                new Money(row.getLong("centavos")),
                row.getString("description"),
                row.getString("category"),
                row.getObject("occurred_on", LocalDate.class),
                new PersonId(row.getObject("recorded_by", UUID.class)),
                row.getTimestamp("recorded_at").toInstant(),
                undone == null ? null : undone.toInstant());
    }
}
