package br.app.falachefe.local;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The simulated phones, from outside. */
final class Phone {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI simulator;

    Phone(URI simulator) {
        this.simulator = simulator;
    }

    /** A customer writes; answers what the simulator said, {@code webhook_status} included. */
    JsonNode write(String from, String text) {
        return post("/phone/messages", Map.of("from", from, "name", "Padaria Exemplo", "text", text));
    }

    JsonNode post(String path, Object body) {
        return Http.post(simulator.resolve(path), Http.JSON.writeValueAsString(body), Map.of())
                .json();
    }

    /** Posts a webhook body as it is; answers what the simulator said of it. */
    JsonNode raw(String body) {
        return Http.post(simulator.resolve("/phone/raw"), body, Map.of()).json();
    }

    List<JsonNode> transcript(String chat) {
        JsonNode entries = Http.get(simulator.resolve("/phone/messages?chat=" + chat), Map.of())
                .json();
        return StreamSupport.stream(entries.spliterator(), false).toList();
    }

    /** What the product has sent to this chat so far. */
    List<String> answers(String chat) {
        return transcript(chat).stream()
                .filter(entry -> entry.path("direction").asString("").equals("out"))
                .map(entry -> entry.path("text").asString(""))
                .toList();
    }

    /** Waits until the chat has at least this many answers and returns the last one. */
    String answer(String chat, int count) {
        await().atMost(PATIENCE).until(() -> answers(chat).size() >= count);
        return answers(chat).getLast();
    }

    /** Writes and returns the next answer. */
    String ask(String from, String text) {
        int before = answers(from).size();
        write(from, text);
        return answer(from, before + 1);
    }
}
