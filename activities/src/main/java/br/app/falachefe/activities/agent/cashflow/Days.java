package br.app.falachefe.activities.agent.cashflow;

import br.app.falachefe.activities.portuguese.Dates;
import br.app.falachefe.activities.portuguese.Reading;
import br.app.falachefe.activities.portuguese.Reading.Doubt;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The day of an entry: today where nothing is said, and at most a year ahead. */
final class Days {
    private Days() {}

    static Reading<LocalDate> read(@Nullable String words, LocalDate today) {
        if (words == null || words.isBlank()) {
            return new Reading.Understood<>(today);
        }
        Reading<LocalDate> reading = Dates.read(words, today);
        return reading instanceof Reading.Understood<LocalDate>(LocalDate day) && day.isAfter(today.plusYears(1))
                ? new Reading.Unclear<>(Doubt.IMPOSSIBLE, "essa data fica a mais de um ano daqui; em que dia é?")
                : reading;
    }
}
