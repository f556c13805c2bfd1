package br.app.falachefe.activities.portuguese;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.activities.portuguese.Reading.Doubt;
import br.app.falachefe.activities.portuguese.Reading.Unclear;
import br.app.falachefe.activities.portuguese.Reading.Understood;
import br.app.falachefe.workflows.money.Money;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5000                                     | 500000
            R$ 5.000                                 | 500000
            R$5000                                   | 500000
            r$ 5.000,00                              | 500000
            5.000,00                                 | 500000
            5.000,5                                  | 500050
            1.234.567,89                             | 123456789
            R$45,9                                   | 4590
            45.90                                    | 4590
            45.9                                     | 4590
            1500.50                                  | 150050
            1,500.00                                 | 150000
            0,50                                     | 50
            0,01                                     | 1
            R$ 007                                   | 700
            5000,00.                                 | 500000
            (R$ 5.000,00)                            | 500000
            “R$ 200”                                 | 20000
            5000 reais                               | 500000
            5000 R$                                  | 500000
            1 real                                   | 100
            50 conto                                 | 5000
            80 pila                                  | 8000
            $ 50                                     | 5000
            BRL 30                                   | 3000
            5 mil                                    | 500000
            5mil                                     | 500000
            5 mil reais                              | 500000
            1,5 mil                                  | 150000
            1.5 mil                                  | 150000
            2k                                       | 200000
            2,5k                                     | 250000
            2.5K                                     | 250000
            R$ 10k                                   | 1000000
            mil                                      | 100000
            mil reais                                | 100000
            um mil                                   | 100000
            mil e duzentos                           | 120000
            mil duzentos e cinquenta                 | 125000
            mil e um                                 | 100100
            mil e quinhentos reais                   | 150000
            dois mil                                 | 200000
            cinco mil reais                          | 500000
            Cinco Mil Reais                          | 500000
            5 mil e 200                              | 520000
            5 mil e duzentos                         | 520000
            dois mil e quinhentos                    | 250000
            dez mil                                  | 1000000
            vinte e cinco mil                        | 2500000
            cem mil                                  | 10000000
            trezentos e cinquenta mil                | 35000000
            meio milhão                              | 50000000
            1 milhão                                 | 100000000
            1,2 milhão                               | 120000000
            2 mi                                     | 200000000
            um milhão e duzentos mil                 | 120000000
            dois milhões e meio                      | 250000000
            cem                                      | 10000
            cem reais                                | 10000
            cento e vinte                            | 12000
            cento e vinte e três reais               | 12300
            duzentas e cinquenta                     | 25000
            novecentos e noventa e nove              | 99900
            vinte cinco                              | 2500
            quatorze reais                           | 1400
            catorze reais                            | 1400
            trinta e cinco reais e cinquenta         | 3550
            trinta e cinco reais e cinquenta centavos | 3550
            35 reais e 50                            | 3550
            35 reais e 50 centavos                   | 3550
            35 reais com 50 centavos                 | 3550
            5 e 50 centavos                          | 550
            cinco e cinquenta                        | 550
            doze e noventa                           | 1290
            trinta e cinco e cinquenta               | 3550
            cinco reais e meio                       | 550
            cinco reais e cinco centavos             | 505
            mil reais e dez centavos                 | 100010
            50 centavos                              | 50
            cinquenta centavos                       | 50
            0,50 centavos                            | 50
            150 centavos                             | 150
            uns 500                                  | 50000
            cerca de 300 reais                       | 30000
            mais ou menos 300                        | 30000
            valor de R$ 90                           | 9000
            R$ 200 da conta de luz                   | 20000
            paguei R$ 200 de luz                     | 20000
            deu 350                                  | 35000
            + 50                                     | 5000
            R$\u00a01.000,00                         | 100000
            R$ 999.999.999,99                        | 99999999999
            💰 5000                                  | 500000
            ５０００                                    | 500000
            """)
    void understandsAmountsAsPeopleWriteThem(String words, long centavos) {
        assertThat(Amounts.read(words)).isEqualTo(new Understood<>(new Money(centavos)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                             | NOTHING_SAID
            '   '                          | NOTHING_SAID
            bastante                       | NOT_UNDERSTOOD
            não sei                        | NOT_UNDERSTOOD
            um tanto                       | NOT_UNDERSTOOD
            50 kg                          | NOT_UNDERSTOOD
            20%                            | NOT_UNDERSTOOD
            20% de R$ 500                  | NOT_UNDERSTOOD
            '{{valor}}'                    | NOT_UNDERSTOOD
            '1.500,00.00'                  | AMBIGUOUS
            '1,500'                        | AMBIGUOUS
            '5,899'                        | AMBIGUOUS
            '0.500'                        | AMBIGUOUS
            '1500.000'                     | AMBIGUOUS
            '1.50.00'                      | AMBIGUOUS
            ',50'                          | AMBIGUOUS
            '5,'',50'                      | AMBIGUOUS
            cem e cinquenta                | AMBIGUOUS
            dois mil e meio                | AMBIGUOUS
            cinco mil e cinquenta centavos | AMBIGUOUS
            cinco reais e duzentos         | AMBIGUOUS
            100 e 50                       | SEVERAL
            20 e 30                        | SEVERAL
            de 100 a 200                   | SEVERAL
            100 ou 200                     | SEVERAL
            100-200                        | SEVERAL
            3x de 50                       | SEVERAL
            3 sacos a R$ 50                | SEVERAL
            R$ 5 e R$ 10                   | SEVERAL
            '100, 200'                     | SEVERAL
            5 000                          | SEVERAL
            -50                            | NEGATIVE
            R$ -50                         | NEGATIVE
            −50                            | NEGATIVE
            menos 50 reais                 | NEGATIVE
            50 negativos                   | NEGATIVE
            0                              | ZERO
            zero                           | ZERO
            'R$ 0,00'                      | ZERO
            1 bilhão                       | TOO_LARGE
            5511999990001                  | TOO_LARGE
            1000000000                     | TOO_LARGE
            99999999999999999999999999     | TOO_LARGE
            US$ 50                         | FOREIGN_CURRENCY
            50 dólares                     | FOREIGN_CURRENCY
            € 20                           | FOREIGN_CURRENCY
            """)
    void asksWhereAnAmountIsNotSure(String words, Doubt doubt) {
        assertThat(Amounts.read(words)).isInstanceOfSatisfying(Unclear.class, unclear -> {
            assertThat(unclear.doubt()).isEqualTo(doubt);
            assertThat(unclear.ask()).endsWith("?").hasSizeLessThan(160);
        });
    }

    @Test
    void readsBackEveryAmountThatItWrites() {
        long seed = 20261124L;
        Random random = new Random(seed);
        for (int i = 0; i < 4_000; i++) {
            Money money = new Money(1 + random.nextLong(i % 2 == 0 ? 1_000_000 : Amounts.MOST.centavos()));
            assertThat(Amounts.read(money.toString())).as("seed %d", seed).isEqualTo(new Understood<>(money));
            String plain = money.toString().replace("R$ ", "").replace(".", "");
            assertThat(Amounts.read(plain)).as("seed %d", seed).isEqualTo(new Understood<>(money));
            assertThat(Amounts.read(plain.replace(',', '.')))
                    .as("seed %d", seed)
                    .isEqualTo(new Understood<>(money));
        }
    }

    @Test
    void readsBackEveryAmountThatIsSpoken() {
        for (int reais = 1; reais < 200_000; reais += reais < 1_200 ? 1 : 97) {
            String spoken = SpokenNumbers.of(reais);
            assertThat(Amounts.read(spoken + " reais")).as(spoken).isEqualTo(new Understood<>(new Money(reais * 100L)));
            assertThat(Amounts.read(spoken)).as(spoken).isEqualTo(new Understood<>(new Money(reais * 100L)));
        }
    }

    @Test
    void neverFailsOnNoise() {
        long seed = 7L;
        Random random = new Random(seed);
        String[] pieces = {
            "R$",
            "5",
            "1.500",
            ",",
            ".",
            " ",
            "mil",
            "e",
            "meio",
            "milhão",
            "k",
            "cem",
            "-",
            "reais",
            "centavos",
            "😀",
            "\ud800",
            "\u0000",
            "99",
            "de",
            "/",
            "x",
            "vinte",
            "\u202e",
            "0"
        };
        for (int i = 0; i < 4_000; i++) {
            StringBuilder words = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                words.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? " " : "");
            }
            if (Amounts.read(words.toString()) instanceof Understood<Money>(Money money)) {
                assertThat(money).as("seed %d: %s", seed, words).isBetween(new Money(1), Amounts.MOST);
            }
        }
    }
}
