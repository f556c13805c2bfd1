package br.app.falachefe.activities.model;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.Timeout;
import com.openai.errors.OpenAIException;
import java.time.Duration;

/** One provider behind the official client, whose own retries are off: Temporal retries. */
final class OpenAiEndpoint implements AutoCloseable {
    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(5);

    private final OpenAIClient client;
    private final String model;
    private final int longestAnswer;
    private final OpenAiErrors errors;

    OpenAiEndpoint(ModelProperties.Endpoint endpoint, int longestAnswer, OpenAiErrors errors) {
        this.client = OpenAIOkHttpClient.builder()
                .baseUrl(endpoint.baseUrl().toString())
                .apiKey(endpoint.apiKey().reveal())
                .maxRetries(0)
                .timeout(Timeout.builder()
                        .connect(CONNECTED_WITHIN)
                        .read(endpoint.timeout())
                        .request(endpoint.timeout())
                        .build())
                .build();
        this.model = endpoint.model();
        this.longestAnswer = longestAnswer;
        this.errors = errors;
    }

    String model() {
        return model;
    }

    ModelAnswer ask(ModelRequest request) {
        try {
            return OpenAiAnswers.of(
                    client.chat().completions().create(OpenAiRequests.of(request, model, longestAnswer)), model);
        } catch (OpenAIException error) {
            throw errors.of(error);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
