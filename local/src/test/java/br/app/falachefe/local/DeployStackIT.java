package br.app.falachefe.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new version whose workflow has one step more comes while customers write, and dies once in the middle. */
class DeployStackIT {
    private static final String EARLY_BIRD = "5511999990001";
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Test
    void conversationsOfTheOldVersionAreFinishedByTheNewOne(@TempDir Path folder) throws Exception {
        String jar = NewVersion.build(folder).toString();
        List<String> others = IntStream.rangeClosed(10, 19)
                .mapToObj(number -> "55119999900" + number)
                .toList();
        try (RunningStack stack = RunningStack.up(Map.of())) {
            assertThat(stack.phone.ask(EARLY_BIRD, "Recebi R$ 100 de vendas hoje"))
                    .contains("R$ 100,00");
            stack.phone.post("/faults", Map.of("model_hang_ms", 15_000));
            stack.phone.write(EARLY_BIRD, "Recebi R$ 200 de vendas hoje");

            stack.stack("stop", "app-2");
            stack.with("APP_2_JAR", jar).stack("start", "app-2");
            others.forEach(chat -> stack.phone.write(chat, "Recebi R$ 50 de vendas hoje"));
            stack.stack("kill", "app-2");
            stack.stack("start", "app-2");
            stack.stack("stop", "app-1");
            stack.with("APP_1_JAR", jar).stack("start", "app-1");
            stack.phone.post("/faults", Map.of());

            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(stack.phone.answers(EARLY_BIRD)).hasSize(2);
                assertThat(others)
                        .allSatisfy(chat -> assertThat(stack.phone.answers(chat))
                                .singleElement()
                                .asString()
                                .contains("R$ 50,00"));
            });
            assertThat(stack.phone.ask(EARLY_BIRD, "Qual é o meu saldo?")).contains("R$ 300,00");
            others.forEach(chat -> assertThat(stack.phone.ask(chat, "Qual é o meu saldo?"))
                    .as("booked once")
                    .contains("R$ 50,00"));
            assertThat(stack.operator.get("/api/conversations?state=failed").path("conversations"))
                    .isEmpty();
        }
    }
}
