package br.app.falachefe.activities.model;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A provider on a free port that answers what it was told to, in that order, and keeps what it was asked. */
public final class FakeProvider implements AutoCloseable {
    private final HttpServer server;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();

    private record Answer(int status, Map<String, String> headers, String body) {}

    public FakeProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
    }

    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    public FakeProvider answers(int status, Map<String, String> headers, String body) {
        answers.add(new Answer(status, headers, body));
        return this;
    }

    public FakeProvider says(String text) {
        return answers(200, Map.of(), completion("{\"role\":\"assistant\",\"content\":" + quoted(text) + "}", "stop"));
    }

    public FakeProvider asks(String id, String tool, String arguments) {
        String call = "{\"id\":%s,\"type\":\"function\",\"function\":{\"name\":%s,\"arguments\":%s}}"
                .formatted(quoted(id), quoted(tool), quoted(arguments));
        return answers(
                200,
                Map.of(),
                completion("{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[" + call + "]}", "tool_calls"));
    }

    public static String completion(String message, String finish) {
        return """
                {"id":"chatcmpl-1","object":"chat.completion","created":1795500000,"model":"gpt-5-mini-2025-08-07",
                 "choices":[{"index":0,"message":%s,"finish_reason":"%s","logprobs":null}],
                 "usage":{"prompt_tokens":1000,"completion_tokens":200,"total_tokens":1200,
                          "prompt_tokens_details":{"cached_tokens":400}}}
                """.formatted(message, finish);
    }

    /** What it was asked, oldest first. */
    public List<JsonNode> requests() {
        return requests;
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(JsonMapper.shared().readTree(exchange.getRequestBody()));
        Answer answer = answers.poll();
        if (answer == null) {
            hang();
            return;
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    /** Without an answer in the queue it says nothing at all. */
    private void hang() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
    }
}
