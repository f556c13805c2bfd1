package br.app.falachefe.activities.agent.financial;

import br.app.falachefe.activities.portuguese.DateRange;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** With which days a period is fairly compared: the same part of the months before, or as many days before. */
final class PeriodBefore {
    private PeriodBefore() {}

    static DateRange of(DateRange period) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        if (from.getDayOfMonth() != 1) {
            long days = ChronoUnit.DAYS.between(from, to) + 1;
            return new DateRange(from.minusDays(days), from.minusDays(1));
        }
        long months = ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to)) + 1;
        YearMonth last = YearMonth.from(to).minusMonths(months);
        boolean whole = to.equals(YearMonth.from(to).atEndOfMonth());
        return new DateRange(from.minusMonths(months), whole ? last.atEndOfMonth() : to.minusMonths(months));
    }
}
