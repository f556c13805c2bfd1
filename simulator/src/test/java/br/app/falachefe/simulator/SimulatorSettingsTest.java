package br.app.falachefe.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SimulatorSettingsTest {
    @Test
    void theDefaultsAreThoseOfTheSamples() {
        var settings = bind(Map.of());
        assertThat(settings)
                .isEqualTo(new SimulatorSettings(
                        List.of(),
                        Path.of(".data/simulator"),
                        new SimulatorSettings.Instance(
                                "empresa-demo",
                                "5511900001111",
                                "111122223333444",
                                "Empresa Demo",
                                "00000000-0000-4000-8000-0000000000aa",
                                URI.create("https://empresa-demo.uazapi.com")),
                        new SimulatorSettings.Delays(
                                Duration.ofMillis(300), Duration.ofMillis(50), Duration.ofMillis(400)),
                        new SimulatorSettings.Webhook(
                                Duration.ofSeconds(10),
                                List.of(Duration.ZERO, Duration.ofSeconds(2), Duration.ofSeconds(10)))));
    }

    @Test
    void everyKeyCanBeSet() {
        var settings = bind(Map.ofEntries(
                Map.entry("simulator.webhook-url", "http://localhost:1/a,http://localhost:2/b"),
                Map.entry("simulator.data-dir", "elsewhere"),
                Map.entry("simulator.instance.name", "outra"),
                Map.entry("simulator.instance.owner", "5511900002222"),
                Map.entry("simulator.instance.lid", "999988887777666"),
                Map.entry("simulator.instance.profile-name", "Outra Demo"),
                Map.entry("simulator.instance.token", "secret"),
                Map.entry("simulator.instance.base-url", "http://localhost:8090"),
                Map.entry("simulator.delays.model", "0"),
                Map.entry("simulator.delays.send", "1ms"),
                Map.entry("simulator.delays.receipt", "2ms"),
                Map.entry("simulator.webhook.timeout", "3s"),
                Map.entry("simulator.webhook.tries", "0s,4s")));
        assertThat(settings)
                .isEqualTo(new SimulatorSettings(
                        List.of(URI.create("http://localhost:1/a"), URI.create("http://localhost:2/b")),
                        Path.of("elsewhere"),
                        new SimulatorSettings.Instance(
                                "outra",
                                "5511900002222",
                                "999988887777666",
                                "Outra Demo",
                                "secret",
                                URI.create("http://localhost:8090")),
                        new SimulatorSettings.Delays(Duration.ZERO, Duration.ofMillis(1), Duration.ofMillis(2)),
                        new SimulatorSettings.Webhook(
                                Duration.ofSeconds(3), List.of(Duration.ZERO, Duration.ofSeconds(4)))));
    }

    @ParameterizedTest
    @CsvSource({
        "simulator.webhook-url, localhost:8080/webhook",
        "simulator.instance.owner, +55 11",
        "simulator.instance.token, ' '",
        "simulator.delays.send, 2m",
        "simulator.delays.send, -1ms",
        "simulator.webhook.timeout, 0s",
    })
    void aWrongValueIsRefusedAtStart(String key, String value) {
        assertThatThrownBy(() -> bind(Map.of(key, value))).isInstanceOf(BindException.class);
    }

    private static SimulatorSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("simulator", SimulatorSettings.class);
    }
}
