package br.app.falachefe.activities.model;

import br.app.falachefe.activities.secret.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which model answers, where, and what it costs.
 *
 * @param baseUrl address of the OpenAI-compatible API, up to {@code /v1}
 * @param timeout from asking until the whole answer is there; with a second provider each of the two has
 *     {@code sharedTimeout}, so that both fit into one attempt of an activity
 * @param longestAnswer tokens, thinking included
 * @param prices US dollars per million tokens
 */
@ConfigurationProperties("falachefe.model")
public record ModelProperties(
        URI baseUrl,
        Secret apiKey,
        @DefaultValue("gpt-5-mini") String name,
        @DefaultValue("60s") Duration timeout,
        @DefaultValue("40s") Duration sharedTimeout,
        @DefaultValue("4000") int longestAnswer,
        @DefaultValue Second fallback,
        @DefaultValue("") ModelPrices prices,
        @DefaultValue("5.40@2026-11-01") ExchangeRate brlPerUsd) {

    public ModelProperties {
        if (apiKey.isBlank()) {
            throw new IllegalArgumentException("OPENAI_API_KEY is missing: set the key of the model's provider.");
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("OPENAI_MODEL is blank: name the model, such as gpt-5-mini.");
        }
    }

    /** A second provider, asked once where the first one fails; all three values or none. */
    public record Second(
            @Nullable URI baseUrl,
            @Nullable Secret apiKey,
            @Nullable String name) {

        Optional<Endpoint> endpoint(Duration timeout) {
            boolean noKey = apiKey == null || apiKey.isBlank();
            boolean noName = name == null || name.isBlank();
            if (baseUrl == null && noKey && noName) {
                return Optional.empty();
            }
            if (baseUrl == null || apiKey == null || name == null || noKey || noName) {
                throw new IllegalArgumentException("OPENAI_FALLBACK_BASE_URL, OPENAI_FALLBACK_API_KEY and"
                        + " OPENAI_FALLBACK_MODEL belong together: set all three or none.");
            }
            return Optional.of(new Endpoint(baseUrl, apiKey, name, timeout));
        }
    }

    /** One provider. */
    record Endpoint(URI baseUrl, Secret apiKey, String model, Duration timeout) {}

    Endpoint first() {
        return new Endpoint(baseUrl, apiKey, name, second().isPresent() ? sharedTimeout : timeout);
    }

    Optional<Endpoint> second() {
        return fallback.endpoint(sharedTimeout);
    }
}
