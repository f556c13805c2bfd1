package br.app.falachefe.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One process is the door and the other one answers, as in production: each does its part while the other is away. */
class SplitStackIT {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Test
    void theDoorTakesWithoutAWorkerAndTheWorkerAnswersWithoutADoor() {
        List<String> chats = IntStream.rangeClosed(10, 14)
                .mapToObj(number -> "55119999900" + number)
                .toList();
        try (RunningStack stack = RunningStack.up(Map.of("STACK_ROLES", "web worker"))) {
            assertThat(stack.phone.ask(chats.getFirst(), "Recebi R$ 100 de vendas hoje"))
                    .contains("R$ 100,00");

            stack.stack("kill", "app-2");
            assertThat(chats)
                    .as("what the door answered while nobody worked")
                    .allSatisfy(chat -> assertThat(stack.phone
                                    .write(chat, "Recebi R$ 50 de vendas hoje")
                                    .path("webhook_status")
                                    .asInt())
                            .isEqualTo(200));
            stack.stack("start", "app-2");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(chats)
                            .allSatisfy(chat -> assertThat(stack.phone.answers(chat))
                                    .anyMatch(answer -> answer.contains("R$ 50,00"))));

            stack.phone.post("/faults", Map.of("model_hang_ms", 10_000));
            stack.phone.write(chats.getLast(), "Qual é o meu saldo?");
            await().atMost(PATIENCE).until(() -> turnIsOpen(stack));
            stack.stack("kill", "app-1");
            stack.phone.post("/faults", Map.of());
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(stack.phone.answers(chats.getLast())).hasSize(2));

            stack.stack("start", "app-1");
            assertThat(stack.phone.ask(chats.getFirst(), "Qual é o meu saldo?")).contains("R$ 150,00");
        }
    }

    /** Before that only a door hands the message over. */
    private static boolean turnIsOpen(RunningStack stack) {
        JsonNode waiting =
                stack.operator.get("/api/conversations?state=waiting").path("conversations");
        return StreamSupport.stream(waiting.spliterator(), false)
                .map(chat -> stack.operator.get(
                        "/api/conversations/" + chat.path("id").asString()))
                .anyMatch(chat -> chat.path("turns").toString().contains("\"state\":\"open\""));
    }
}
