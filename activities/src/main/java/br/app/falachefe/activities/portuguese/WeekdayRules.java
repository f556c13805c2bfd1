package br.app.falachefe.activities.portuguese;

import br.app.falachefe.activities.portuguese.Reading.Doubt;
import br.app.falachefe.activities.portuguese.Reading.Unclear;
import br.app.falachefe.activities.portuguese.Reading.Understood;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.MatchResult;

/** Which day a weekday's name means. Weeks begin on Monday. */
final class WeekdayRules {
    private WeekdayRules() {}

    /** "terça" on a Tuesday may be today or a week ago, so we ask. */
    static Reading<LocalDate> bare(String name, LocalDate today) {
        DayOfWeek weekday = Weekdays.named(name);
        LocalDate before = today.with(TemporalAdjusters.previous(weekday));
        if (today.getDayOfWeek() == weekday) {
            return new Unclear<>(
                    Doubt.AMBIGUOUS,
                    "foi hoje, " + DateText.withWeekday(today) + ", ou " + DateText.withWeekday(before) + "?");
        }
        return new Understood<>(before);
    }

    static Reading<LocalDate> last(String name, LocalDate today) {
        return new Understood<>(today.with(TemporalAdjusters.previous(Weekdays.named(name))));
    }

    static Reading<LocalDate> next(String name, LocalDate today) {
        return new Understood<>(today.with(TemporalAdjusters.next(Weekdays.named(name))));
    }

    static Reading<LocalDate> ofThisWeek(MatchResult match, LocalDate today) {
        return new Understood<>(today.with(Weekdays.named(match.group(1))));
    }

    static Reading<LocalDate> ofWeek(MatchResult match, LocalDate today) {
        LocalDate day = today.with(Weekdays.named(match.group(1)));
        return new Understood<>(
                switch (match.group(2)) {
                    case "da semana passada" -> day.minusWeeks(1);
                    case "da semana que vem", "da proxima semana" -> day.plusWeeks(1);
                    default -> day;
                });
    }

    /** "segunda-feira, 23/11": the date counts, if the weekday agrees with it. */
    static Reading<LocalDate> withDate(MatchResult match, LocalDate today) {
        Reading<LocalDate> date = Dates.readRegular(match.group(2), match.group(), today);
        if (date instanceof Understood<LocalDate>(LocalDate day)
                && day.getDayOfWeek() != Weekdays.named(match.group(1))) {
            return new Unclear<>(
                    Doubt.AMBIGUOUS,
                    DateText.dayAndMonth(day) + " é " + DateText.weekday(day)
                            + "; qual dos dois está certo, o dia ou a data?");
        }
        return date;
    }
}
