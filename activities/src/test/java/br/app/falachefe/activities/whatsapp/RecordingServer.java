package br.app.falachefe.activities.whatsapp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A UazAPI that answers what a test tells it, and keeps what it was asked. */
final class RecordingServer implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final HttpServer server;

    record Request(String path, String token, JsonNode body) {}

    private record Answer(int status, String body, Map<String, String> headers) {}

    RecordingServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void answers(String path, int status, String body) {
        answers(path, status, body, Map.of());
    }

    void answers(String path, int status, String body, Map<String, String> headers) {
        answers.put(path, new Answer(status, body, new HashMap<>(headers)));
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readAllBytes();
        requests.add(new Request(
                path,
                Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("token"), ""),
                body.length == 0 ? JSON.missingNode() : JSON.readTree(body)));
        Answer answer = answers.getOrDefault(path, new Answer(405, "", Map.of()));
        answer.headers().forEach(exchange.getResponseHeaders()::add);
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
