package br.app.falachefe.activities.ledger;

import br.app.falachefe.activities.company.CompanyId;
import br.app.falachefe.activities.ledger.Balance.CategoryTotal;
import br.app.falachefe.activities.portuguese.DateRange;
import br.app.falachefe.workflows.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums over the entries that count, each from one statement, so that their parts always agree. */
@Component
class Totals {
    private final JdbcClient jdbc;

    Totals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Balance of(CompanyId company, DateRange period) {
        List<Sum> sums = jdbc.sql("""
                        select occurred_on < :from as earlier, direction, category, sum(centavos) as total, count(*)
                        from ledger_entry
                        where company_id = :company and undone_at is null and occurred_on <= :to
                        group by 1, 2, 3 order by 4 desc, 3
                        """)
                .param("company", company.value())
                .param("from", period.from())
                .param("to", period.to())
                .query(Totals::sum)
                .list();
        Money opening = Money.ZERO;
        Money income = Money.ZERO;
        Money expense = Money.ZERO;
        int entries = 0;
        for (Sum sum : sums) {
            Money amount = sum.total().amount();
            boolean in = sum.total().direction() == Direction.INCOME;
            if (sum.earlier()) {
                opening = in ? opening.plus(amount) : opening.minus(amount);
                continue;
            }
            income = in ? income.plus(amount) : income;
            expense = in ? expense : expense.plus(amount);
            entries += sum.entries();
        }
        List<CategoryTotal> categories =
                sums.stream().filter(sum -> !sum.earlier()).map(Sum::total).toList();
        return new Balance(period, opening, income, expense, categories, entries);
    }

    /** Everything up to the end of this day. */
    Money cashOn(CompanyId company, LocalDate day) {
        return new Money(jdbc.sql("""
                        select coalesce(sum(case direction when 'INCOME' then centavos else -centavos end), 0)
                        from ledger_entry where company_id = :company and undone_at is null and occurred_on <= :day
                        """)
                .param("company", company.value())
                .param("day", day)
                .query(Long.class)
                .single());
    }

    /** Only months with entries, the earliest first. */
    List<MonthTotal> months(CompanyId company, DateRange period) {
        return jdbc.sql("""
                        select to_char(occurred_on, 'YYYY-MM') as month,
                               coalesce(sum(centavos) filter (where direction = 'INCOME'), 0) as income,
                               coalesce(sum(centavos) filter (where direction = 'EXPENSE'), 0) as expense
                        from ledger_entry
                        where company_id = :company and undone_at is null and occurred_on between :from and :to
                        group by 1 order by 1
                        """)
                .param("company", company.value())
                .param("from", period.from())
                .param("to", period.to())
                .query((row, n) -> new MonthTotal(
                        YearMonth.parse(row.getString("month")),
                        new Money(row.getLong("income")),
                        new Money(row.getLong("expense"))))
                .list();
    }

    private static Sum sum(ResultSet row, int index) throws SQLException {
        return new Sum(
                row.getBoolean("earlier"),
                new CategoryTotal(
                        Direction.valueOf(row.getString("direction")),
                        row.getString("category"),
                        new Money(row.getLong("total"))),
                row.getInt("count"));
    }

    private record Sum(boolean earlier, CategoryTotal total, int entries) {}
}
