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

class PeriodsTest {
    /** A Tuesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                            | 2026-11-01 | 2026-11-30
            hoje                          | 2026-11-24 | 2026-11-24
            ontem                         | 2026-11-23 | 2026-11-23
            dia 5                         | 2026-11-05 | 2026-11-05
            05/11/2026                    | 2026-11-05 | 2026-11-05
            esta semana                   | 2026-11-23 | 2026-11-29
            semana                        | 2026-11-23 | 2026-11-29
            nesta semana                  | 2026-11-23 | 2026-11-29
            semana passada                | 2026-11-16 | 2026-11-22
            última semana                 | 2026-11-16 | 2026-11-22
            na semana passada             | 2026-11-16 | 2026-11-22
            semana retrasada              | 2026-11-09 | 2026-11-15
            semana que vem                | 2026-11-30 | 2026-12-06
            fim de semana                 | 2026-11-28 | 2026-11-29
            fim de semana passado         | 2026-11-21 | 2026-11-22
            este mês                      | 2026-11-01 | 2026-11-30
            mês                           | 2026-11-01 | 2026-11-30
            mês atual                     | 2026-11-01 | 2026-11-30
            este mês até agora            | 2026-11-01 | 2026-11-24
            mês passado                   | 2026-10-01 | 2026-10-31
            no mês passado                | 2026-10-01 | 2026-10-31
            último mês                    | 2026-10-01 | 2026-10-31
            mês que vem                   | 2026-12-01 | 2026-12-31
            outubro                       | 2026-10-01 | 2026-10-31
            em outubro                    | 2026-10-01 | 2026-10-31
            mês de outubro                | 2026-10-01 | 2026-10-31
            novembro                      | 2026-11-01 | 2026-11-30
            dezembro                      | 2025-12-01 | 2025-12-31
            dez/2025                      | 2025-12-01 | 2025-12-31
            fevereiro de 2024             | 2024-02-01 | 2024-02-29
            outubro do ano passado        | 2025-10-01 | 2025-10-31
            10/2026                       | 2026-10-01 | 2026-10-31
            este ano                      | 2026-01-01 | 2026-12-31
            ano passado                   | 2025-01-01 | 2025-12-31
            2025                          | 2025-01-01 | 2025-12-31
            em 2025                       | 2025-01-01 | 2025-12-31
            últimos 7 dias                | 2026-11-18 | 2026-11-24
            nos últimos sete dias         | 2026-11-18 | 2026-11-24
            últimos 30 dias               | 2026-10-26 | 2026-11-24
            últimas duas semanas          | 2026-11-11 | 2026-11-24
            últimos 3 meses               | 2026-08-25 | 2026-11-24
            próximos 7 dias               | 2026-11-25 | 2026-12-01
            de 1 a 15 de outubro          | 2026-10-01 | 2026-10-15
            1 a 15 de outubro             | 2026-10-01 | 2026-10-15
            de 1º a 15 de outubro         | 2026-10-01 | 2026-10-15
            do dia 1 ao dia 15 de outubro | 2026-10-01 | 2026-10-15
            entre 1 e 15 de outubro       | 2026-10-01 | 2026-10-15
            de 01/10 a 15/10              | 2026-10-01 | 2026-10-15
            01/10/2026 a 15/10/2026       | 2026-10-01 | 2026-10-15
            de 01/10/2026 até 15/10/2026  | 2026-10-01 | 2026-10-15
            de 28/12/2025 a 05/01/2026    | 2025-12-28 | 2026-01-05
            2026-10-01 a 2026-10-15       | 2026-10-01 | 2026-10-15
            do dia 1 ao dia 10            | 2026-11-01 | 2026-11-10
            de 5 a 20                     | 2026-11-05 | 2026-11-20
            de ontem até hoje             | 2026-11-23 | 2026-11-24
            de setembro a outubro         | 2026-09-01 | 2026-10-31
            de janeiro até março          | 2026-01-01 | 2026-03-31
            desde segunda                 | 2026-11-23 | 2026-11-24
            desde 01/10                   | 2026-10-01 | 2026-11-24
            desde outubro                 | 2026-10-01 | 2026-11-24
            desde o dia 5 até hoje        | 2026-11-05 | 2026-11-24
            desde o começo                | 2000-01-01 | 2026-11-24
            tudo                          | 2000-01-01 | 2026-11-24
            primeira quinzena de outubro  | 2026-10-01 | 2026-10-15
            segunda quinzena de outubro   | 2026-10-16 | 2026-10-31
            1ª quinzena                   | 2026-11-01 | 2026-11-15
            este trimestre                | 2026-10-01 | 2026-12-31
            trimestre passado             | 2026-07-01 | 2026-09-30
            último semestre               | 2026-01-01 | 2026-06-30
            1º trimestre                  | 2026-01-01 | 2026-03-31
            segundo trimestre de 2025     | 2025-04-01 | 2025-06-30
            """)
    void understandsPeriodsAsPeopleNameThem(String words, LocalDate from, LocalDate to) {
        assertThat(Periods.read(words, TODAY)).isEqualTo(new Understood<>(new DateRange(from, to)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            qualquer coisa           | NOT_UNDERSTOOD
            '{{periodo}}'            | NOT_UNDERSTOOD
            de 31/02 a 05/03         | IMPOSSIBLE
            de 1 a 31 de novembro    | IMPOSSIBLE
            13/2026                  | IMPOSSIBLE
            últimos 0 dias           | IMPOSSIBLE
            de 15/10 a 01/10         | IMPOSSIBLE
            desde amanhã             | IMPOSSIBLE
            4º semestre              | IMPOSSIBLE
            de 05/12 a 10/12         | AMBIGUOUS
            """)
    void asksWhereAPeriodIsNotSure(String words, Doubt doubt) {
        assertThat(Periods.read(words, TODAY))
                .isInstanceOfSatisfying(
                        Unclear.class, unclear -> assertThat(unclear.doubt()).isEqualTo(doubt));
    }

    @Test
    void readsBackEveryPeriodThatItWrites() {
        long seed = 20261124L;
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            LocalDate from = DateRange.BEGINNING.plusDays(1 + random.nextInt(30_000));
            DateRange range = new DateRange(from, from.plusDays(random.nextInt(500)));
            assertThat(Periods.read(range.written(), TODAY)).as("seed %d", seed).isEqualTo(new Understood<>(range));
        }
    }

    @Test
    void neverFailsOnNoise() {
        long seed = 11L;
        Random random = new Random(seed);
        String[] pieces = {
            "de", "a", "até", "5", "31", "99", "/", "11", "2026", "outubro", "semana", "passada", "últimos", "dias",
            "segunda", "e", "dia", "que vem", "quinzena", "1ª", "º", "há", "mil", "-", "\ud800", "meses", "0", "atrás"
        };
        for (int i = 0; i < 3_000; i++) {
            StringBuilder words = new StringBuilder();
            for (int n = random.nextInt(10); n >= 0; n--) {
                words.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? " " : "");
            }
            assertThat(Periods.read(words.toString(), TODAY))
                    .as("seed %d: %s", seed, words)
                    .isNotNull();
            assertThat(Dates.read(words.toString(), TODAY))
                    .as("seed %d: %s", seed, words)
                    .isNotNull();
        }
    }
}
