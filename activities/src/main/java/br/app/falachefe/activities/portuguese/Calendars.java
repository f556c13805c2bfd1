package br.app.falachefe.activities.portuguese;

import br.app.falachefe.activities.portuguese.Reading.Doubt;
import br.app.falachefe.activities.portuguese.Reading.Unclear;
import br.app.falachefe.activities.portuguese.Reading.Understood;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.regex.MatchResult;

/** Days by number: which one is meant where month or year are missing, and whether it exists. */
final class Calendars {
    static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    /** A day without its year is the past one only if that is this near; otherwise we ask. */
    private static final int NEAR_DAYS = 183;

    private Calendars() {}

    static Reading<LocalDate> day(int year, int month, int day) {
        int full = year < 100 ? 2000 + year : year;
        if (full < FIRST_YEAR || full > LAST_YEAR) {
            return impossible("o ano " + full + " não parece certo; qual é a data?");
        }
        try {
            return new Understood<>(LocalDate.of(full, month, day));
        } catch (DateTimeException _) {
            return impossible("a data %02d/%02d/%d não existe; qual é a data certa?".formatted(day, month, full));
        }
    }

    /** "05/11": of this year if it has been, else of last year if that is near. */
    static Reading<LocalDate> latest(int day, int month, LocalDate today) {
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            return impossible("a data %02d/%02d não existe; qual é a data certa?".formatted(day, month));
        }
        Reading<LocalDate> ofThisYear = day(today.getYear(), month, day);
        if (!(ofThisYear instanceof Understood<LocalDate>(LocalDate here)) || !here.isAfter(today)) {
            return ofThisYear;
        }
        if (day(today.getYear() - 1, month, day) instanceof Understood<LocalDate>(LocalDate before)
                && ChronoUnit.DAYS.between(before, today) <= NEAR_DAYS) {
            return new Understood<>(before);
        }
        return new Unclear<>(
                Doubt.AMBIGUOUS,
                "%02d/%02d é de %d ou de %d?".formatted(day, month, today.getYear() - 1, today.getYear()));
    }

    /** "dia 5": of this month if it has been, else of last month. */
    static Reading<LocalDate> latest(int day, LocalDate today) {
        if (day < 1 || day > 31) {
            return impossible("o dia " + day + " não existe; em que dia foi?");
        }
        return day(
                day <= today.getDayOfMonth()
                        ? YearMonth.from(today)
                        : YearMonth.from(today).minusMonths(1),
                day);
    }

    static Reading<LocalDate> dayOfNamedMonth(MatchResult match, LocalDate today) {
        YearMonth now = YearMonth.from(today);
        return switch (match.group(2)) {
            case "do mes passado" -> day(now.minusMonths(1), Dates.number(match, 1));
            case "do mes que vem", "do proximo mes" -> day(now.plusMonths(1), Dates.number(match, 1));
            default -> day(now, Dates.number(match, 1));
        };
    }

    /** Groups: day, name of the month, year in figures, year in words. */
    static Reading<LocalDate> dayOfMonth(MatchResult match, LocalDate today) {
        int month = Months.named(match.group(2)).getValue();
        if (match.group(3) != null) {
            return day(Dates.number(match, 3), month, Dates.number(match, 1));
        }
        if (match.group(4) != null) {
            int year = today.getYear() - (match.group(4).endsWith("passado") ? 1 : 0);
            return day(year, month, Dates.number(match, 1));
        }
        return latest(Dates.number(match, 1), month, today);
    }

    static Reading<LocalDate> ago(MatchResult match, LocalDate today) {
        return inRange(today.minus(Dates.number(match, 1), unit(match.group(2))));
    }

    static Reading<LocalDate> ahead(MatchResult match, LocalDate today) {
        return inRange(today.plus(Dates.number(match, 1), unit(match.group(2))));
    }

    static ChronoUnit unit(String name) {
        return switch (name.charAt(0)) {
            case 'd' -> ChronoUnit.DAYS;
            case 's' -> ChronoUnit.WEEKS;
            case 'm' -> ChronoUnit.MONTHS;
            default -> ChronoUnit.YEARS;
        };
    }

    private static Reading<LocalDate> day(YearMonth month, int day) {
        return day(month.getYear(), month.getMonthValue(), day);
    }

    private static Reading<LocalDate> inRange(LocalDate day) {
        return day(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static Reading<LocalDate> impossible(String ask) {
        return new Unclear<>(Doubt.IMPOSSIBLE, ask);
    }
}
