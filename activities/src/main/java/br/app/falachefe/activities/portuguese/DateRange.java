package br.app.falachefe.activities.portuguese;

import java.time.LocalDate;

/** Days from one to another, both of them included. */
public record DateRange(LocalDate from, LocalDate to) {
    /** Where "desde o começo" begins; older dates are not accepted anywhere. */
    public static final LocalDate BEGINNING = LocalDate.of(Calendars.FIRST_YEAR, 1, 1);

    public DateRange {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("A period ends after it begins, not from " + from + " to " + to);
        }
    }

    public static DateRange of(LocalDate day) {
        return new DateRange(day, day);
    }

    /** As people read it: "24/11/2026", "de 01/11/2026 a 30/11/2026". */
    public String written() {
        if (from.equals(to)) {
            return DateText.full(from);
        }
        return from.equals(BEGINNING)
                ? "desde o começo até " + DateText.full(to)
                : "de " + DateText.full(from) + " a " + DateText.full(to);
    }
}
