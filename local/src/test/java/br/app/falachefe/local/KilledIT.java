package br.app.falachefe.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The app dies at the worst moments; what it had acknowledged is answered once all the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledIT {
    private static final String PADARIA = "5511999990001";
    private static final String MARINA = "5521988887777";

    private final RunningProduct product = RunningProduct.start();

    @AfterAll
    void stop() {
        product.close();
    }

    @Test
    void aMessageThatWasCommittedButNotAnnouncedIsAnsweredOnce() {
        product.stopEngine();
        assertThat(product.phone
                        .write(PADARIA, "Recebi R$ 5.000 de vendas hoje")
                        .path("webhook_status")
                        .asInt())
                .isEqualTo(200);

        product.killApp();
        product.startEngine();
        product.startApp();

        assertThat(product.phone.answer(PADARIA, 1)).contains("R$ 5.000,00");
        staysAt(PADARIA, 1);
        assertThat(product.phone.ask(PADARIA, "Qual é o meu saldo?")).contains("R$ 5.000,00");
    }

    @Test
    void aTurnThatWasRunningIsFinishedOnce() {
        product.phone.post("/faults", Map.of("model_hang_ms", 60_000));
        product.phone.write(MARINA, "Recebi R$ 700 de vendas hoje");
        await().until(() -> product.rows.count("from turn where state = 'open'") == 1);

        product.killApp();
        product.phone.post("/faults", Map.of());
        product.startApp();

        assertThat(product.phone.answer(MARINA, 1)).contains("R$ 700,00");
        staysAt(MARINA, 1);
        assertThat(product.phone.ask(MARINA, "Qual é o meu saldo?")).contains("R$ 700,00");
    }

    private void staysAt(String chat, int answers) {
        await().during(Duration.ofSeconds(2))
                .until(() -> product.phone.answers(chat).size() == answers);
    }
}
