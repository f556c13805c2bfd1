package br.app.falachefe.activities.agent.marketingsales;

import static br.app.falachefe.activities.agent.Contexts.facts;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommercialDatesTest {

    @ParameterizedTest
    @CsvSource({
        "4 quinta 11 +1, 2026-11-27",
        "4 quinta 11 +1, 2025-11-28",
        "4 quinta 11 +4, 2026-11-30",
        "2 domingo 05, 2026-05-10",
        "2 domingo 08, 2026-08-09",
        "páscoa -47, 2026-02-17",
        "páscoa +0, 2027-03-28",
        "12/06, 2026-06-12"
    })
    void knowsOnWhichDayARuleFalls(String rule, LocalDate day) {
        assertThat(DayRule.read(rule).in(day.getYear())).isEqualTo(day);
    }

    @Test
    void showsWhatLiesAheadInOrderAndAcrossTheYearsEnd() {
        String facts = ahead(LocalDate.of(2026, 11, 26), 50);
        assertThat(facts.lines().skip(1))
                .extracting(line -> line.substring(2, line.indexOf(':')))
                .containsExactly(
                        "Black Friday",
                        "Cyber Monday",
                        "1ª parcela do 13º",
                        "2ª parcela do 13º",
                        "Natal",
                        "Réveillon",
                        "Liquidação de verão");
        assertThat(facts).contains("Black Friday: sexta-feira, 27/11 (amanhã)");
    }

    @Test
    void saysSoWhenNothingLiesAhead() {
        assertThat(ahead(LocalDate.of(2026, 3, 16), 3)).isEqualTo("Nenhuma data comercial nos próximos 3 dias.");
    }

    @Test
    void looksSixtyDaysAheadUnlessAskedAndAYearAtMost() {
        assertThat(ahead(LocalDate.of(2026, 11, 24), null)).startsWith("Datas comerciais nos próximos 60 dias:");
        assertThat(ahead(LocalDate.of(2026, 11, 24), 1000)).startsWith("Recusado: ");
    }

    private static String ahead(LocalDate today, @Nullable Integer days) {
        return facts(new CommercialDates().tool(), today, new CommercialDates.Arguments(days));
    }
}
