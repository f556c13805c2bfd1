package br.app.falachefe.activities.portuguese;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.activities.portuguese.Reading.Doubt;
import br.app.falachefe.activities.portuguese.Reading.Unclear;
import br.app.falachefe.activities.portuguese.Reading.Understood;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
    /** A Tuesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hoje                            | 2026-11-24
            Hoje de manhã                   | 2026-11-24
            hoje às 15h                     | 2026-11-24
            hoje 10:30                      | 2026-11-24
            hoje mesmo                      | 2026-11-24
            esta manhã                      | 2026-11-24
            agora há pouco                  | 2026-11-24
            agora                           | 2026-11-24
            ontem                           | 2026-11-23
            ontem à noite                   | 2026-11-23
            ONTEM.                          | 2026-11-23
            anteontem                       | 2026-11-22
            antes de ontem                  | 2026-11-22
            amanhã                          | 2026-11-25
            amanhã de manhã                 | 2026-11-25
            depois de amanhã                | 2026-11-26
            3 dias atrás                    | 2026-11-21
            três dias atrás                 | 2026-11-21
            há 3 dias                       | 2026-11-21
            há 3 dias atrás                 | 2026-11-21
            faz uns 3 dias                  | 2026-11-21
            há uma semana                   | 2026-11-17
            uma semana atrás                | 2026-11-17
            há duas semanas                 | 2026-11-10
            há um mês                       | 2026-10-24
            há vinte e cinco dias           | 2026-10-30
            há um ano                       | 2025-11-24
            daqui a 3 dias                  | 2026-11-27
            daqui a uma semana              | 2026-12-01
            dia 5                           | 2026-11-05
            no dia 5                        | 2026-11-05
            foi no dia cinco                | 2026-11-05
            dia 24                          | 2026-11-24
            dia 30                          | 2026-10-30
            dia 31                          | 2026-10-31
            1º de janeiro                   | 2026-01-01
            dia 1º                          | 2026-11-01
            dia primeiro                    | 2026-11-01
            dia 5 deste mês                 | 2026-11-05
            dia 5 do mês passado            | 2026-10-05
            dia 5 do mês que vem            | 2026-12-05
            05/11                           | 2026-11-05
            5/11                            | 2026-11-05
            dia 5/11                        | 2026-11-05
            dia 5 do 11                     | 2026-11-05
            24/11                           | 2026-11-24
            30/06                           | 2026-06-30
            05/11/2026                      | 2026-11-05
            5/11/26                         | 2026-11-05
            05-11-2026                      | 2026-11-05
            05.11.2026                      | 2026-11-05
            2026-11-05                      | 2026-11-05
            2026-11-05T10:00:00             | 2026-11-05
            29/02/2024                      | 2024-02-29
            31/12/2026                      | 2026-12-31
            5 de novembro                   | 2026-11-05
            cinco de novembro               | 2026-11-05
            5 de nov                        | 2026-11-05
            5 nov                           | 2026-11-05
            5/nov                           | 2026-11-05
            dia 5 de novembro               | 2026-11-05
            1º de maio                      | 2026-05-01
            primeiro de maio                | 2026-05-01
            5 de novembro de 2025           | 2025-11-05
            5 de março de 2026              | 2026-03-05
            10 de dezembro do ano passado   | 2025-12-10
            10 de dez de 2025               | 2025-12-10
            dez de dezembro de 2025         | 2025-12-10
            segunda                         | 2026-11-23
            segunda-feira                   | 2026-11-23
            na segunda feira                | 2026-11-23
            seg                             | 2026-11-23
            2ª feira                        | 2026-11-23
            sexta                           | 2026-11-20
            sábado                          | 2026-11-21
            no domingo                      | 2026-11-22
            quarta                          | 2026-11-18
            segunda passada                 | 2026-11-23
            terça passada                   | 2026-11-17
            última sexta                    | 2026-11-20
            sexta-feira passada             | 2026-11-20
            sexta que vem                   | 2026-11-27
            próxima sexta                   | 2026-11-27
            terça que vem                   | 2026-12-01
            esta sexta                      | 2026-11-27
            segunda da semana passada       | 2026-11-16
            quarta da semana que vem        | 2026-12-02
            segunda-feira, 23/11            | 2026-11-23
            sexta, dia 13                   | 2026-11-13
            """)
    void understandsDaysAsPeopleNameThem(String words, LocalDate day) {
        assertThat(Dates.read(words, TODAY)).isEqualTo(new Understood<>(day));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                  | NOTHING_SAID
            um dia desses       | NOT_UNDERSTOOD
            quando der          | NOT_UNDERSTOOD
            '{{data}}'          | NOT_UNDERSTOOD
            31/02               | IMPOSSIBLE
            31 de fevereiro     | IMPOSSIBLE
            29/02               | IMPOSSIBLE
            29/02/2026          | IMPOSSIBLE
            32/01               | IMPOSSIBLE
            00/05               | IMPOSSIBLE
            5/13                | IMPOSSIBLE
            11/25/2026          | IMPOSSIBLE
            dia 32              | IMPOSSIBLE
            dia 0               | IMPOSSIBLE
            05/11/1850          | IMPOSSIBLE
            há 9000 semanas     | IMPOSSIBLE
            05/12               | AMBIGUOUS
            terça               | AMBIGUOUS
            semana passada      | AMBIGUOUS
            esta semana         | AMBIGUOUS
            mês passado         | AMBIGUOUS
            outubro             | AMBIGUOUS
            fim do mês          | AMBIGUOUS
            segunda-feira, 24/11 | AMBIGUOUS
            05/11 e 06/11       | SEVERAL
            ontem ou anteontem  | SEVERAL
            segunda e quarta    | SEVERAL
            """)
    void asksWhereADayIsNotSure(String words, Doubt doubt) {
        assertThat(Dates.read(words, TODAY)).isInstanceOfSatisfying(Unclear.class, unclear -> {
            assertThat(unclear.doubt()).isEqualTo(doubt);
            assertThat(unclear.ask()).endsWith("?");
        });
    }

    @ParameterizedTest
    @CsvSource({"2026-01-10, 28/12, 2025-12-28", "2026-03-02, dia 28, 2026-02-28", "2024-03-01, 29/02, 2024-02-29"})
    void leansToThePastAcrossMonthsAndYears(LocalDate today, String words, LocalDate day) {
        assertThat(Dates.read(words, today)).isEqualTo(new Understood<>(day));
    }

    @Test
    void saysWhichDayALastMonthDoesNotHave() {
        assertThat(Dates.read("dia 31", LocalDate.of(2026, 12, 10)))
                .isEqualTo(new Unclear<>(Doubt.IMPOSSIBLE, "a data 31/11/2026 não existe; qual é a data certa?"));
    }

    @Test
    void readsBackEveryDayThatItWrites() {
        long seed = 20261124L;
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            LocalDate day = DateRange.BEGINNING.plusDays(random.nextInt(36_000));
            LocalDate today = DateRange.BEGINNING.plusDays(random.nextInt(36_000));
            assertThat(Dates.read(DateText.full(day), today))
                    .as("seed %d", seed)
                    .isEqualTo(new Understood<>(day));
            LocalDate recent = today.minusDays(random.nextInt(180));
            if (!recent.isBefore(DateRange.BEGINNING)) {
                assertThat(Dates.read(DateText.withWeekday(recent), today))
                        .as("seed %d, %s", seed, today)
                        .isEqualTo(new Understood<>(recent));
            }
        }
    }

    @Test
    void writesDaysAsPeopleReadThem() {
        assertThat(DateText.full(TODAY)).isEqualTo("24/11/2026");
        assertThat(DateText.withWeekday(TODAY.minusDays(1))).isEqualTo("segunda-feira, 23/11");
        assertThat(new DateRange(TODAY.minusDays(1), TODAY).written()).isEqualTo("de 23/11/2026 a 24/11/2026");
        assertThat(DateRange.of(TODAY).written()).isEqualTo("24/11/2026");
    }
}
