package br.app.falachefe.simulator.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import br.app.falachefe.simulator.Simulator;
import br.app.falachefe.simulator.testing.Json;
import br.app.falachefe.simulator.testing.Product;
import br.app.falachefe.simulator.testing.Simulation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stood on the phones stands there again after the simulator was killed. */
class RestartTest {
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");

    @TempDir
    Path folder;

    @Test
    void aKilledSimulatorComesBackWithEverythingItDelivered() throws Exception {
        var data = folder.resolve("data");
        try (var product = new Product()) {
            var process = startProcess(data, product);
            try {
                var url = address();
                for (int number = 0; number < 20; number++) {
                    post(url + "/phone/messages", Json.of("from", "5511999990001", "text", "m" + number));
                    post(url + "/send/text", Json.of("number", "5511999990001", "text", "r" + number));
                }
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
        Files.writeString(
                data.resolve("phone.jsonl"), "{\"record\":\"entry\",\"mess", UTF_8, StandardOpenOption.APPEND);

        try (var again = Simulation.start(data)) {
            assertThat(again.transcript()).hasSize(40);
            assertThat(again.transcript().getLast().get("text").asString()).isEqualTo("r19");
            var stats = again.get("/phone/stats");
            assertThat(stats.get("inbound").asInt()).isEqualTo(20);
            assertThat(stats.get("sends").asInt()).isEqualTo(20);
            assertThat(stats.at("/webhook_answers/200").asInt()).isGreaterThanOrEqualTo(20);
            again.writes("depois");
        }
        try (var third = Simulation.start(data)) {
            assertThat(third.transcript()).hasSize(41);
        }
    }

    private Process startProcess(Path data, Product product) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Simulator.class.getName()));
        command.addAll(Simulation.arguments(data, product.url()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
    }

    private String address() {
        return await().atMost(Duration.ofSeconds(60)).until(this::printedAddress, found -> !found.isEmpty());
    }

    private String printedAddress() throws IOException {
        var match = ADDRESS.matcher(Files.readString(folder.resolve("out.txt")));
        return match.find() ? match.group() : "";
    }

    private static void post(String url, String body) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(url))
                    .header("token", Simulation.TOKEN)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body))
                    .build();
            assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        }
    }
}
