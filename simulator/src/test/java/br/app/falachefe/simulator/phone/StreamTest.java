package br.app.falachefe.simulator.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import br.app.falachefe.simulator.testing.Json;
import br.app.falachefe.simulator.testing.Simulation;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Whoever watches sees everything as it happens. */
class StreamTest {
    private final Simulation simulation = Simulation.shared();

    @Test
    void messagesDeliveriesSendsTypingAndFaultsAreTold() {
        var lines = watch("/phone/stream");
        simulation.writes("oi");
        simulation.post("/message/presence", Json.of("number", "5511999990001", "presence", "composing"));
        simulation.post("/faults", "{\"send_500\":1,\"delivered\":0}");
        simulation.answer("/send/text", Json.of("number", "5511999990001", "text", "Olá", "track_id", "out-1"));

        await().untilAsserted(() -> assertThat(lines)
                .contains("event:message", "event:webhook", "event:presence", "event:send", "event:faults")
                .anyMatch(line -> line.contains("\"direction\":\"in\"") && line.contains("\"text\":\"oi\""))
                .anyMatch(line -> line.contains("\"event\":\"messages\"") && line.contains("\"attempt\":1"))
                .anyMatch(line -> line.contains("\"direction\":\"out\",\"state\":\"composing\""))
                .anyMatch(line -> line.contains("\"path\":\"/send/text\",\"status\":500,\"track_id\":\"out-1\"")
                        && line.contains("\"fault\":\"send_500\"")));
    }

    @Test
    void oneChatIsWatchedWithoutTheOthers() {
        var lines = watch("/phone/stream?chat=5521988887777");
        simulation.writes("da padaria");
        simulation.post("/phone/messages", Json.of("from", "5521988887777", "text", "da Marina"));
        await().untilAsserted(() -> assertThat(lines).anyMatch(line -> line.contains("da Marina")));
        assertThat(lines).noneMatch(line -> line.contains("da padaria"));
    }

    private List<String> watch(String path) {
        var lines = new CopyOnWriteArrayList<String>();
        var request =
                simulation.request(path).timeout(Duration.ofMinutes(1)).GET().build();
        var watching = simulation.http().sendAsync(request, BodyHandlers.ofLines());
        CompletableFuture<Void> reading =
                watching.thenAcceptAsync(answer -> answer.body().forEach(lines::add));
        await().until(() -> lines.contains(":open") && !reading.isDone());
        return lines;
    }
}
