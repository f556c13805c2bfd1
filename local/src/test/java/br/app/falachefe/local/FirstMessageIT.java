package br.app.falachefe.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The main job: a message in, a true answer out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstMessageIT {
    private static final String PADARIA = "5511999990001";

    private final RunningProduct product = RunningProduct.start();

    @AfterAll
    void stop() {
        product.close();
    }

    @Test
    void booksWhatWasReceivedAndTellsTheBalance() {
        assertThat(product.phone.ask(PADARIA, "Recebi R$ 5.000 de vendas hoje"))
                .contains("R$ 5.000,00")
                .contains("nº 1");
        assertThat(product.phone.ask(PADARIA, "Paguei 1.200 de aluguel ontem")).contains("R$ 1.200,00");
        assertThat(product.phone.ask(PADARIA, "Qual é o meu saldo?")).contains("R$ 3.800,00");
    }
}
