package br.app.falachefe.activities.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.activities.secret.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class UazApiPropertiesTest {
    @Test
    void onlyTheGatewayAndItsTokenMustBeSaid() {
        assertThat(bound(Map.of(
                        "falachefe.whatsapp.base-url", "https://gateway.example",
                        "falachefe.whatsapp.token", "a-token")))
                .isEqualTo(new UazApiProperties(
                        URI.create("https://gateway.example"),
                        new Secret("a-token"),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(15),
                        Duration.ofMillis(500)));
    }

    @Test
    void everythingCanBeSaidOtherwise() {
        assertThat(bound(Map.of(
                        "falachefe.whatsapp.base-url", "http://127.0.0.1:18090",
                        "falachefe.whatsapp.token", "another",
                        "falachefe.whatsapp.connect-timeout", "1s",
                        "falachefe.whatsapp.answer-timeout", "10s",
                        "falachefe.whatsapp.courtesy-timeout", "200ms")))
                .isEqualTo(new UazApiProperties(
                        URI.create("http://127.0.0.1:18090"),
                        new Secret("another"),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(10),
                        Duration.ofMillis(200)));
    }

    @Test
    void theTokenIsNeverPrinted() {
        assertThat(bound(Map.of("falachefe.whatsapp.base-url", "http://x", "falachefe.whatsapp.token", "a-token")))
                .asString()
                .doesNotContain("a-token");
    }

    private static UazApiProperties bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bind("falachefe.whatsapp", UazApiProperties.class)
                .get();
    }
}
