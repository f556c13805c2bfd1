package br.app.falachefe.deploy.scripts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The simulated phones, from outside: people write, and see what they get. */
final class Phones {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern MARKER = Pattern.compile("m\\d{4}");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI simulator;

    Phones(URI simulator) {
        this.simulator = simulator;
    }

    /** A person writes; answers the status that the webhook got. */
    int write(String from, String text) {
        String body = JSON.writeValueAsString(Map.of("from", from, "name", "Padaria Exemplo", "text", text));
        return send(HttpRequest.newBuilder(simulator.resolve("/phone/messages"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .path("webhook_status")
                .asInt();
    }

    /** What goes wrong from now on, in the simulator's words; an empty map ends it. */
    void faults(Map<String, Object> faults) {
        send(HttpRequest.newBuilder(simulator.resolve("/faults"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(faults))));
    }

    JsonNode stats() {
        return get("/phone/stats");
    }

    /** How often each marker stands in what reached the phones. */
    Map<String, Integer> answers(Iterable<String> chats) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String chat : chats) {
            for (JsonNode entry : get("/phone/messages?chat=" + chat)) {
                if (entry.path("direction").asString("").equals("out")) {
                    MARKER.matcher(entry.path("text").asString(""))
                            .results()
                            .forEach(marker -> counts.merge(marker.group(), 1, Integer::sum));
                }
            }
        }
        return counts;
    }

    private JsonNode get(String path) {
        return send(HttpRequest.newBuilder(simulator.resolve(path)).GET());
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            return JSON.readTree(
                    http.send(request.timeout(Duration.ofSeconds(40)).build(), HttpResponse.BodyHandlers.ofString())
                            .body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
