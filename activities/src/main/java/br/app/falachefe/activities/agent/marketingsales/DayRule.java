package br.app.falachefe.activities.agent.marketingsales;

import br.app.falachefe.activities.portuguese.Easter;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** On which day of a year something falls; the forms stand at the head of {@code dates.txt}. */
sealed interface DayRule {
    LocalDate in(int year);

    record Fixed(int month, int day) implements DayRule {
        @Override
        public LocalDate in(int year) {
            return LocalDate.of(year, month, day);
        }
    }

    record FromEaster(int days) implements DayRule {
        @Override
        public LocalDate in(int year) {
            return Easter.of(year).plusDays(days);
        }
    }

    record NthWeekday(int nth, DayOfWeek weekday, int month, int plus) implements DayRule {
        @Override
        public LocalDate in(int year) {
            return LocalDate.of(year, month, 1)
                    .with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday))
                    .plusDays(plus);
        }
    }

    Pattern FIXED = Pattern.compile("(\\d{2})/(\\d{2})");
    Pattern EASTER = Pattern.compile("páscoa ([+-]\\d+)");
    Pattern NTH = Pattern.compile("(\\d) (\\p{L}+) (\\d{2})(?: ([+-]\\d+))?");
    Map<String, DayOfWeek> WEEKDAYS = Map.of("domingo", DayOfWeek.SUNDAY, "quinta", DayOfWeek.THURSDAY);

    static DayRule read(String text) {
        Matcher fixed = FIXED.matcher(text);
        if (fixed.matches()) {
            return new Fixed(Integer.parseInt(fixed.group(2)), Integer.parseInt(fixed.group(1)));
        }
        Matcher easter = EASTER.matcher(text);
        if (easter.matches()) {
            return new FromEaster(Integer.parseInt(easter.group(1)));
        }
        Matcher nth = NTH.matcher(text);
        DayOfWeek weekday = nth.matches() ? WEEKDAYS.get(nth.group(2)) : null;
        if (weekday != null) {
            return new NthWeekday(
                    Integer.parseInt(nth.group(1)),
                    weekday,
                    Integer.parseInt(nth.group(3)),
                    nth.group(4) == null ? 0 : Integer.parseInt(nth.group(4)));
        }
        throw new IllegalStateException("dates.txt: no rule that we know: " + text);
    }
}
