package br.app.falachefe.activities.portuguese;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Days as people read them: "24/11/2026", "segunda-feira, 23/11". */
public final class DateText {
    private static final Locale BRAZIL = Locale.of("pt", "BR");
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM");

    private DateText() {}

    public static String full(LocalDate day) {
        return FULL.format(day);
    }

    public static String withWeekday(LocalDate day) {
        return weekday(day) + ", " + dayAndMonth(day);
    }

    static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, BRAZIL);
    }

    static String dayAndMonth(LocalDate day) {
        return SHORT.format(day);
    }
}
