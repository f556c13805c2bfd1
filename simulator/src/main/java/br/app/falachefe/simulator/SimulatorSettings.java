package br.app.falachefe.simulator;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this simulator is set up; the defaults equal the provider's sample payloads, so that samples replay unchanged.
 *
 * @param webhookUrl where events are posted, used in turn; empty means nobody is told
 * @param dataDir folder that keeps what was delivered
 */
@ConfigurationProperties(prefix = "simulator", ignoreUnknownFields = false)
public record SimulatorSettings(
        @DefaultValue List<URI> webhookUrl,
        @DefaultValue(".data/simulator") Path dataDir,
        @DefaultValue Instance instance,
        @DefaultValue Delays delays,
        @DefaultValue Webhook webhook) {

    public SimulatorSettings {
        webhookUrl = List.copyOf(webhookUrl);
        webhookUrl.forEach(SimulatorSettings::requireHttp);
    }

    private static void requireHttp(URI address) {
        if (!List.of("http", "https").contains(address.getScheme()) || address.getHost() == null) {
            throw new IllegalArgumentException("simulator.webhook-url: not an http address: " + address);
        }
    }

    /** The connected WhatsApp account, as the gateway describes it in every body. */
    public record Instance(
            @DefaultValue("empresa-demo") String name,
            @DefaultValue("5511900001111") String owner,
            @DefaultValue("111122223333444") String lid,
            @DefaultValue("Empresa Demo") String profileName,

            @DefaultValue("00000000-0000-4000-8000-0000000000aa")
            String token,

            @DefaultValue("https://empresa-demo.uazapi.com") URI baseUrl) {

        public Instance {
            if (!owner.matches("\\d{8,15}") || !lid.matches("\\d{8,15}")) {
                throw new IllegalArgumentException("simulator.instance: owner and lid are 8 to 15 digits");
            }
            if (token.isBlank() || name.isBlank()) {
                throw new IllegalArgumentException("simulator.instance: name and token must not be empty");
            }
        }
    }

    /** How long things take when no fault says otherwise; zero in tests. */
    public record Delays(
            @DefaultValue("300ms") Duration model,
            @DefaultValue("50ms") Duration send,
            @DefaultValue("400ms") Duration receipt) {

        public Delays {
            for (var delay : List.of(model, send, receipt)) {
                if (delay.isNegative() || delay.compareTo(Duration.ofMinutes(1)) > 0) {
                    throw new IllegalArgumentException("simulator.delays: between 0 and 1 minute, not " + delay);
                }
            }
        }
    }

    /** How patiently an event is delivered: time-out of one try, and the pause before each try. */
    public record Webhook(
            @DefaultValue("10s") Duration timeout,
            @DefaultValue({"0s", "2s", "10s"}) List<Duration> tries) {

        public Webhook {
            tries = List.copyOf(tries);
            if (!timeout.isPositive() || tries.isEmpty() || tries.stream().anyMatch(Duration::isNegative)) {
                throw new IllegalArgumentException("simulator.webhook: a positive timeout and at least one try");
            }
        }
    }
}
