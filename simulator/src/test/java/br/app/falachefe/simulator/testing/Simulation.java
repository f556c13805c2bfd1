package br.app.falachefe.simulator.testing;

import br.app.falachefe.simulator.Simulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The simulator, running on a random port without delays, with a product that it posts to. */
public final class Simulation implements AutoCloseable {
    public static final String TOKEN = "00000000-0000-4000-8000-0000000000aa";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Simulation SHARED = startShared();

    private final ConfigurableApplicationContext context;
    private final Product product;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private Simulation(ConfigurableApplicationContext context, Product product) {
        this.context = context;
        this.product = product;
    }

    /** One for all tests that need no other settings; it has forgotten everything. */
    public static Simulation shared() {
        SHARED.post("/faults", "{}");
        SHARED.post("/reset", "{}");
        SHARED.product.forget();
        return SHARED;
    }

    private static Simulation startShared() {
        try {
            var simulation = start(Files.createTempDirectory("simulator"));
            Runtime.getRuntime().addShutdownHook(new Thread(simulation::close));
            return simulation;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    public static Simulation start(Path data, String... more) {
        var product = new Product();
        var arguments = new ArrayList<>(arguments(data, product.url() + "/first," + product.url() + "/second"));
        arguments.addAll(List.of(more));
        var context = SpringApplication.run(Simulator.class, arguments.toArray(String[]::new));
        return new Simulation(context, product);
    }

    public static List<String> arguments(Path data, String webhookUrl) {
        return List.of(
                "--server.port=0",
                "--simulator.data-dir=" + data,
                "--simulator.webhook-url=" + webhookUrl,
                "--simulator.webhook.tries=0ms,60ms,120ms",
                "--simulator.webhook.timeout=2s",
                "--simulator.delays.model=0",
                "--simulator.delays.send=0",
                "--simulator.delays.receipt=0");
    }

    public Product product() {
        return product;
    }

    public String url() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** A call that must be answered with 200. */
    public JsonNode post(String path, String body) {
        var answer = answer(path, body);
        if (answer.statusCode() != 200) {
            throw new AssertionError("%s: %d %s".formatted(path, answer.statusCode(), answer.body()));
        }
        return JSON.readTree(answer.body());
    }

    public HttpResponse<String> answer(String path, String body) {
        return answer(
                request(path).POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    public JsonNode get(String path) {
        return JSON.readTree(answer(request(path).GET().build()).body());
    }

    public byte[] bytes(String path) {
        try {
            return http.send(request(path).GET().build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : url() + path))
                .timeout(Duration.ofSeconds(20))
                .header("token", TOKEN)
                .header("Content-Type", "application/json");
    }

    public HttpResponse<String> answer(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    public HttpClient http() {
        return http;
    }

    /** What stands on the phone of the bakery. */
    public List<JsonNode> transcript() {
        return transcript("5511999990001");
    }

    public List<JsonNode> transcript(String chat) {
        return get("/phone/messages?chat=" + chat).valueStream().toList();
    }

    /** The bakery writes. */
    public String writes(String text) {
        return Objects.requireNonNull(
                post("/phone/messages", Json.of("from", "5511999990001", "name", "Padaria Exemplo", "text", text))
                        .get("messageid")
                        .stringValue());
    }

    /** The product answers the bakery. */
    public String sends(String text) {
        return post("/send/text", Json.of("number", "5511999990001", "text", text))
                .get("messageid")
                .stringValue();
    }

    @Override
    public void close() {
        context.close();
        product.close();
    }
}
