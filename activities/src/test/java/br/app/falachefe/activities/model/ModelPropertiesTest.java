package br.app.falachefe.activities.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ModelPropertiesTest {
    private final Map<String, String> settings = new HashMap<>(Map.of(
            "falachefe.model.base-url", "https://api.openai.com/v1",
            "falachefe.model.api-key", "sk-test",
            "falachefe.model.fallback.base-url", "",
            "falachefe.model.fallback.api-key", "",
            "falachefe.model.fallback.name", ""));

    @Test
    void hasDefaultsForAllButAddressAndKey() {
        ModelProperties properties = bind();
        assertThat(properties.name()).isEqualTo("gpt-5-mini");
        assertThat(properties.first().timeout()).isEqualTo(Duration.ofSeconds(60));
        assertThat(properties.longestAnswer()).isEqualTo(4000);
        assertThat(properties.second()).isEmpty();
        assertThat(properties.prices().byModel()).isEmpty();
        assertThat(properties.toString()).doesNotContain("sk-test");
    }

    @Test
    void readsEverythingElse() {
        settings.put("falachefe.model.name", "gpt-5");
        settings.put("falachefe.model.timeout", "10s");
        settings.put("falachefe.model.shared-timeout", "7s");
        settings.put("falachefe.model.longest-answer", "900");
        settings.put("falachefe.model.prices", "gpt-5=1.25/0.125/10.00; gpt-5-mini=0.25/0.025/2.00;");
        settings.put("falachefe.model.brl-per-usd", "5.61@2026-10-30");
        settings.put("falachefe.model.fallback.base-url", "http://127.0.0.1:9/v1");
        settings.put("falachefe.model.fallback.api-key", "sk-2");
        settings.put("falachefe.model.fallback.name", "reserva");
        ModelProperties properties = bind();
        assertThat(properties.first().model()).isEqualTo("gpt-5");
        assertThat(properties.first().timeout()).isEqualTo(Duration.ofSeconds(7));
        assertThat(properties.second().orElseThrow().model()).isEqualTo("reserva");
        assertThat(properties.longestAnswer()).isEqualTo(900);
        assertThat(properties.prices().of("gpt-5").orElseThrow().output()).isEqualTo(new BigDecimal("10.00"));
        assertThat(properties.prices().of("gpt-5-mini")).isPresent();
        assertThat(properties.brlPerUsd())
                .isEqualTo(new ExchangeRate(new BigDecimal("5.61"), LocalDate.of(2026, 10, 30)));
    }

    @Test
    void showsWhatCostsAreFiguredWith() {
        settings.put("falachefe.model.prices", "gpt-5=1.25/0.125/10.00");
        settings.put("falachefe.model.brl-per-usd", "5.61@2026-10-30");
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        new ModelPriceGauges(bind()).bindTo(meters);
        assertThat(meters.get("llm.brl.per.usd").gauge().value()).isEqualTo(5.61);
        assertThat(meters.get("llm.brl.per.usd.timestamp").gauge().value())
                .isEqualTo(Instant.parse("2026-10-30T00:00:00Z").getEpochSecond());
        assertThat(meters.get("llm.price.usd")
                        .tags("model", "gpt-5", "tokens", "cached")
                        .gauge()
                        .value())
                .isEqualTo(0.125);
    }

    @Test
    void namesTheVariableOfAMissingKey() {
        settings.put("falachefe.model.api-key", "");
        assertThatThrownBy(this::bind)
                .hasRootCauseMessage("OPENAI_API_KEY is missing: set the key of the model's provider.");
    }

    @Test
    void wantsAllOfASecondProviderOrNothing() {
        settings.put("falachefe.model.fallback.name", "reserva");
        assertThatThrownBy(() -> bind().second()).hasMessageContaining("OPENAI_FALLBACK_API_KEY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpt-5", "gpt-5=1", "gpt-5=a/b/c", "=1/2/3"})
    void saysHowPricesLook(String prices) {
        settings.put("falachefe.model.prices", prices);
        assertThatThrownBy(this::bind).rootCause().hasMessageContaining("MODEL_PRICES must look like");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.40", "five@2026-11-01", "5.40@yesterday"})
    void saysHowTheRateLooks(String rate) {
        settings.put("falachefe.model.brl-per-usd", rate);
        assertThatThrownBy(this::bind).rootCause().hasMessageContaining("BRL_PER_USD must look like");
    }

    private ModelProperties bind() {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bind("falachefe.model", ModelProperties.class)
                .get();
    }
}
