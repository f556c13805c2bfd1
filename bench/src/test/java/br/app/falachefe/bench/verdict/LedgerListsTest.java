package br.app.falachefe.bench.verdict;

import static br.app.falachefe.bench.verdict.Story.PADARIA;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LedgerListsTest {
    private static final String LEDGER = "the ledger holds each entry once";
    private static final String TWO = """
            Aqui está: 2 lançamentos. Entradas: R$ 21,03; saídas: R$ 0,00.
            nº 2: 26/11/2026, entrada, R$ 10,02, vendas (Vendas)
            nº 1: 26/11/2026, entrada, R$ 11,01, vendas (Vendas) (m9000)""";

    @Test
    void aListOfExactlyWhatWasToldIsRight() {
        assertThat(toldTwo().list(PADARIA, TWO).broken()).isEmpty();
    }

    @Test
    void anEntryThatIsNotThereIsMissed() {
        assertThat(toldTwo()
                        .tells(3, PADARIA, 1203, 9)
                        .answered(3, PADARIA, 10)
                        .list(PADARIA, TWO)
                        .broken())
                .containsExactly(LEDGER);
    }

    @Test
    void anEntryThatIsThereTwiceIsFound() {
        var twice = TWO + "\nnº 3: 26/11/2026, entrada, R$ 10,02, vendas (Vendas)";
        assertThat(toldTwo().list(PADARIA, twice).broken()).containsExactly(LEDGER);
    }

    @Test
    void anEntryThatNobodyToldIsFound() {
        var more = TWO + "\nnº 3: 26/11/2026, entrada, R$ 1.099,00, vendas (Vendas)";
        assertThat(toldTwo().list(PADARIA, more).broken()).containsExactly(LEDGER);
    }

    @Test
    void aChatThatGetsNoListIsNotTakenForRight() {
        assertThat(toldTwo().broken()).containsExactly(LEDGER);
    }

    @Test
    void anEntryThatTheCustomerWasToldIsUndoneIsNotMissed() {
        var story = toldTwo()
                .tells(3, PADARIA, 1203, 9)
                .answer(
                        PADARIA,
                        "Lançamento nº 3 desfeito: entrada de R$ 12,03, “vendas”, categoria Vendas. Não conta mais. (m0003)",
                        "turn-3/1",
                        12);
        assertThat(story.list(PADARIA, TWO).broken()).isEmpty();
    }

    @Test
    void anEntryThatTheCustomerWasToldIsRefusedIsNotMissedWhereTheModelTalkedGarbage() {
        var story = refusedOne().fault("model-garbage", Doubt.NONE, 8, 11, 15);
        assertThat(story.list(PADARIA, TWO).broken()).isEmpty();
    }

    @Test
    void anEntryThatIsRefusedAtAnyOtherTimeIsMissed() {
        var story = refusedOne().fault("model-garbage", Doubt.NONE, 20, 30, 35);
        assertThat(story.list(PADARIA, TWO).broken()).containsExactly(LEDGER);
    }

    private static Story refusedOne() {
        return toldTwo()
                .tells(3, PADARIA, 1203, 9)
                .answer(PADARIA, "Não consegui: Recusado: falta o argumento \"valor\" (m0003)", "turn-3/1", 12);
    }

    private static Story toldTwo() {
        return new Story()
                .tells(1, PADARIA, 1101, 1)
                .answered(1, PADARIA, 3)
                .tells(2, PADARIA, 1002, 5)
                .answered(2, PADARIA, 7);
    }
}
