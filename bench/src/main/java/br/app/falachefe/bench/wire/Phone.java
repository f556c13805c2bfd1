package br.app.falachefe.bench.wire;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The simulated phones: write, read, and make the gateway and the model misbehave. */
public final class Phone {
    /** The simulator answers a message when its three tries at the webhook are used up: 12 s of pauses and 10 s each. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI simulator;
    private final JsonHttp http = new JsonHttp(PATIENCE, Map.of());

    public Phone(URI simulator) {
        this.simulator = simulator;
    }

    /** What the product's door said to a message; status 0 = nothing. */
    public record Accepted(String messageid, int webhookStatus) {}

    public Accepted write(String from, String name, String text) throws NoAnswerException {
        var answer = http.post(simulator.resolve("/phone/messages"), Map.of("from", from, "name", name, "text", text));
        return new Accepted(
                answer.path("messageid").asString(""),
                answer.path("webhook_status").asInt(0));
    }

    /** Everything on all phones, in the order in which it came. */
    public List<PhoneMessage> everything() throws NoAnswerException {
        return read(http.get(simulator.resolve("/phone/messages")));
    }

    public List<PhoneMessage> transcript(String chat) throws NoAnswerException {
        return read(http.get(simulator.resolve("/phone/messages?chat=" + chat)));
    }

    /** Replaces all faults that were switched on. */
    public void faults(Map<String, Object> wanted) throws NoAnswerException {
        http.post(simulator.resolve("/faults"), wanted);
    }

    private static List<PhoneMessage> read(JsonNode entries) {
        return StreamSupport.stream(entries.spliterator(), false)
                .map(PhoneMessage::of)
                .toList();
    }
}
