package br.app.falachefe.simulator.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stands where the product stands: takes webhooks, keeps them, answers as told. */
public final class Product implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<String> paths = new CopyOnWriteArrayList<>();
    private volatile Function<Integer, Integer> statusOfTry = number -> 200;

    public Product() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        paths.add(exchange.getRequestURI().getPath());
        bodies.add(body);
        var status = statusOfTry.apply(bodies.size());
        var answer = "answer to number %d".formatted(bodies.size()).getBytes(UTF_8);
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** @param status by the number of the webhook since the last {@link #forget()}, from 1 */
    public void answers(Function<Integer, Integer> status) {
        statusOfTry = status;
    }

    public void forget() {
        bodies.clear();
        paths.clear();
        statusOfTry = number -> 200;
    }

    public List<String> paths() {
        return List.copyOf(paths);
    }

    public List<String> raw() {
        return List.copyOf(bodies);
    }

    public List<JsonNode> received() {
        return bodies.stream().<JsonNode>map(JSON::readTree).toList();
    }

    /** Those of one event type, in the order in which they came. */
    public List<JsonNode> received(String event) {
        return received().stream()
                .filter(body -> body.get("EventType").asString().equals(event))
                .toList();
    }

    /** Those that name this message; late news of an earlier test's message is not among them. */
    public List<JsonNode> about(String messageId) {
        return received().stream()
                .filter(body -> body.toString().contains(messageId))
                .toList();
    }

    public JsonNode last() {
        return received().getLast();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
