package br.app.falachefe.activities.portuguese;

import br.app.falachefe.activities.portuguese.Reading.Doubt;
import br.app.falachefe.activities.portuguese.Reading.Unclear;
import br.app.falachefe.activities.portuguese.Reading.Understood;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.regex.MatchResult;

/** First and last day of weeks, months, quarters and the like. */
final class Spans {
    private Spans() {}

    static Reading<DateRange> sure(LocalDate from, LocalDate to) {
        return new Understood<>(new DateRange(from, to));
    }

    static Reading<DateRange> week(LocalDate today, int ahead) {
        LocalDate monday = today.with(DayOfWeek.MONDAY).plusWeeks(ahead);
        return sure(monday, monday.plusDays(6));
    }

    static Reading<DateRange> weekend(LocalDate today, int ahead) {
        LocalDate saturday = today.with(DayOfWeek.SATURDAY).plusWeeks(ahead);
        return sure(saturday, saturday.plusDays(1));
    }

    static Reading<DateRange> month(LocalDate today, int ahead) {
        return months(YearMonth.from(today).plusMonths(ahead), 1);
    }

    static Reading<DateRange> year(int year) {
        return months(YearMonth.of(year, 1), 12);
    }

    /** "outubro" is the latest October that has begun. */
    static Reading<DateRange> namedMonth(MatchResult match, LocalDate today) {
        if (match.group(2) != null) {
            return monthOfYear(match.group(1), Dates.number(match, 2));
        }
        return months(latest(Months.named(match.group(1)), today), 1);
    }

    static Reading<DateRange> monthOfYear(String name, int year) {
        return months(YearMonth.of(year, Months.named(name)), 1);
    }

    static Reading<DateRange> monthInFigures(MatchResult match, LocalDate today) {
        int month = Dates.number(match, 1);
        return month >= 1 && month <= 12
                ? months(YearMonth.of(Dates.number(match, 2), month), 1)
                : new Unclear<>(Doubt.IMPOSSIBLE, "o mês " + month + " não existe; de que mês você fala?");
    }

    /** "últimos 7 dias" ends today and has seven days. */
    static Reading<DateRange> lastUnits(MatchResult match, LocalDate today) {
        int count = Dates.number(match, 1);
        return count == 0
                ? none()
                : sure(today.minus(count, Calendars.unit(match.group(2))).plusDays(1), today);
    }

    static Reading<DateRange> nextUnits(MatchResult match, LocalDate today) {
        int count = Dates.number(match, 1);
        return count == 0 ? none() : sure(today.plusDays(1), today.plus(count, Calendars.unit(match.group(2))));
    }

    /** Groups: which half, month, year, last month. */
    static Reading<DateRange> half(MatchResult match, LocalDate today) {
        YearMonth month = YearMonth.from(today);
        if (match.group(2) != null) {
            Month named = Months.named(match.group(2));
            month = match.group(3) == null ? latest(named, today) : YearMonth.of(Dates.number(match, 3), named);
        } else if (match.group(4) != null) {
            month = month.minusMonths(1);
        }
        return match.group(1).equals("1")
                ? sure(month.atDay(1), month.atDay(15))
                : sure(month.atDay(16), month.atEndOfMonth());
    }

    static Reading<DateRange> part(String name, LocalDate today, int ahead) {
        int length = length(name);
        int first = (today.getMonthValue() - 1) / length * length + 1;
        return months(YearMonth.of(today.getYear(), first).plusMonths((long) ahead * length), length);
    }

    static Reading<DateRange> lastPart(MatchResult match, LocalDate today) {
        return part(match.group(1) == null ? match.group(2) : match.group(1), today, -1);
    }

    static Reading<DateRange> numberedPart(MatchResult match, LocalDate today) {
        int number = switch (match.group(1)) {
            case "segundo" -> 2;
            case "terceiro" -> 3;
            case "quarto" -> 4;
            default -> Dates.number(match, 1);
        };
        int length = length(match.group(2));
        if (number * length > 12) {
            return new Unclear<>(
                    Doubt.IMPOSSIBLE, "o ano não tem " + number + " " + match.group(2) + "s; qual é o período?");
        }
        int year = match.group(3) == null ? today.getYear() : Dates.number(match, 3);
        return months(YearMonth.of(year, (number - 1) * length + 1), length);
    }

    private static YearMonth latest(Month month, LocalDate today) {
        YearMonth here = YearMonth.of(today.getYear(), month);
        return here.isAfter(YearMonth.from(today)) ? here.minusYears(1) : here;
    }

    private static Reading<DateRange> months(YearMonth first, int count) {
        return sure(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }

    private static Reading<DateRange> none() {
        return new Unclear<>(Doubt.IMPOSSIBLE, "um período precisa de pelo menos um dia; de que dia até que dia?");
    }

    private static int length(String name) {
        return switch (name.charAt(0)) {
            case 't' -> 3;
            case 's' -> 6;
            default -> 2;
        };
    }
}
