package br.app.falachefe.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ctrl-C and a new start: nobody notices but by the pause. */
class RestartIT {
    private static final String PADARIA = "5511999990001";
    private static final String MARINA = "5521988887777";

    @ParameterizedTest(name = "on the engine {0}")
    @ValueSource(strings = {"memory", "cli"})
    void conversationsGoOnAfterARestart(String engine) {
        assumeEngine(engine);
        try (RunningProduct product = RunningProduct.start(Map.of("ENGINE", engine))) {
            assertThat(product.phone.ask(PADARIA, "Recebi R$ 5.000 de vendas hoje"))
                    .contains("R$ 5.000,00");
            product.stopEngine();
            assertThat(product.phone
                            .write(MARINA, "Recebi R$ 700 de vendas hoje")
                            .path("webhook_status")
                            .asInt())
                    .isEqualTo(200);
            assertThat(product.phone.answers(MARINA)).isEmpty();

            product.restart();

            assertThat(product.phone.answer(MARINA, 1)).contains("R$ 700,00");
            assertThat(product.phone.ask(PADARIA, "Qual é o meu saldo?")).contains("R$ 5.000,00");
            assertThat(product.phone.ask(PADARIA, "Paguei 1.200 de aluguel ontem"))
                    .contains("R$ 1.200,00")
                    .contains("nº 2");
            await().during(Duration.ofSeconds(1))
                    .until(() -> product.phone.answers(MARINA).size() == 1);
        }
    }

    static void assumeEngine(String engine) {
        assumeTrue(
                engine.equals("memory")
                        || Engine.cli(Settings.of(RunningProduct.home(), System.getenv()))
                                .isPresent(),
                "There is no Temporal CLI; scripts/engine cli builds it.");
    }
}
