package br.app.falachefe.bench.wire;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON over HTTP as anybody outside would speak it. */
final class JsonHttp {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Duration patience;
    private final Map<String, String> headers;

    JsonHttp(Duration patience, Map<String, String> headers) {
        this.patience = patience;
        this.headers = Map.copyOf(headers);
    }

    JsonNode get(URI address) throws NoAnswerException {
        return send(HttpRequest.newBuilder(address).GET());
    }

    JsonNode post(URI address, Map<String, ?> body) throws NoAnswerException {
        var bytes = HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body), StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(bytes));
    }

    private JsonNode send(HttpRequest.Builder builder) throws NoAnswerException {
        headers.forEach(builder::header);
        var request = builder.timeout(patience).build();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() / 100 != 2) {
                throw new NoAnswerException(request.uri(), "HTTP " + answer.statusCode());
            }
            return JSON.readTree(answer.body());
        } catch (IOException | JacksonException e) {
            throw new NoAnswerException(request.uri(), e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException(request.uri(), "interrupted");
        }
    }
}
