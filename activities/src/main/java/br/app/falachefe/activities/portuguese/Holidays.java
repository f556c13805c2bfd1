package br.app.falachefe.activities.portuguese;

import br.app.falachefe.activities.portuguese.Holiday.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * National holidays (Lei 662/1949, Lei 6.802/1980, Lei 14.759/2023 and Good Friday) and the optional days that most of the
 * country keeps. States and towns have more, which we do not know.
 */
public final class Holidays {
    /** The day of Zumbi and Black Consciousness is national since Lei 14.759/2023. */
    private static final int ZUMBI_SINCE = 2024;

    private Holidays() {}

    public static List<Holiday> in(DateRange period) {
        return IntStream.rangeClosed(period.from().getYear(), period.to().getYear())
                .mapToObj(Holidays::of)
                .flatMap(List::stream)
                .filter(holiday ->
                        !holiday.day().isBefore(period.from()) && !holiday.day().isAfter(period.to()))
                .toList();
    }

    /** Days from Monday to Friday that are no national holiday. */
    public static long workingDays(DateRange period) {
        List<LocalDate> free = in(period).stream()
                .filter(holiday -> holiday.kind() == Kind.NATIONAL)
                .map(Holiday::day)
                .toList();
        return period.from()
                .datesUntil(period.to().plusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue())
                .filter(day -> !free.contains(day))
                .count();
    }

    private static List<Holiday> of(int year) {
        LocalDate easter = Easter.of(year);
        List<Holiday> days = new ArrayList<>(List.of(
                national(LocalDate.of(year, 1, 1), "Confraternização Universal"),
                new Holiday(easter.minusDays(48), "Carnaval (segunda-feira)", Kind.OPTIONAL),
                new Holiday(easter.minusDays(47), "Carnaval (terça-feira)", Kind.OPTIONAL),
                national(easter.minusDays(2), "Sexta-feira Santa"),
                national(LocalDate.of(year, 4, 21), "Tiradentes"),
                national(LocalDate.of(year, 5, 1), "Dia do Trabalho"),
                new Holiday(easter.plusDays(60), "Corpus Christi", Kind.OPTIONAL),
                national(LocalDate.of(year, 9, 7), "Independência do Brasil"),
                national(LocalDate.of(year, 10, 12), "Nossa Senhora Aparecida"),
                national(LocalDate.of(year, 11, 2), "Finados"),
                national(LocalDate.of(year, 11, 15), "Proclamação da República"),
                national(LocalDate.of(year, 12, 25), "Natal")));
        if (year >= ZUMBI_SINCE) {
            days.add(national(LocalDate.of(year, 11, 20), "Dia da Consciência Negra"));
        }
        days.sort(Comparator.comparing(Holiday::day));
        return days;
    }

    private static Holiday national(LocalDate day, String name) {
        return new Holiday(day, name, Kind.NATIONAL);
    }
}
