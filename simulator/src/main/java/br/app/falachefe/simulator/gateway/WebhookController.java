package br.app.falachefe.simulator.gateway;

import br.app.falachefe.simulator.BadInput;
import br.app.falachefe.simulator.Fields;
import br.app.falachefe.simulator.store.WebhookAnswer;
import br.app.falachefe.simulator.webhook.Subscription;
import br.app.falachefe.simulator.webhook.Subscription.Wanted;
import br.app.falachefe.simulator.webhook.WebhookErrors;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The provider's webhook settings, in its simple mode: one address that replaces what was set up. */
@RestController
@RequestMapping("/webhook")
class WebhookController {
    private static final Set<String> EXCLUSIONS =
            Set.of("wasSentByApi", "wasNotSentByApi", "fromMeYes", "fromMeNo", "isGroupYes", "isGroupNo");

    private final Subscription subscription;
    private final WebhookErrors errors;

    WebhookController(Subscription subscription, WebhookErrors errors) {
        this.subscription = subscription;
        this.errors = errors;
    }

    /** One address as the provider lists it. */
    record Configured(
            String id,
            boolean enabled,
            String url,
            List<String> events,
            List<String> excludeMessages,
            boolean addUrlEvents,
            boolean addUrlTypesMessages) {}

    /** A try that failed, as the provider lists it. */
    record Failed(long timestamp, String url, String event, int attempt, int statusCode, String error) {
        static Failed of(WebhookAnswer answer) {
            var error = answer.error() == null ? "" : answer.error();
            return new Failed(answer.at(), answer.url(), answer.event(), answer.attempt(), answer.status(), error);
        }
    }

    @GetMapping
    List<Configured> configured() {
        var wanted = subscription.current();
        return IntStream.range(0, wanted.urls().size())
                .mapToObj(place -> new Configured(
                        "r%014x".formatted(place + 1),
                        wanted.enabled(),
                        wanted.urls().get(place).toString(),
                        wanted.events(),
                        wanted.excludeMessages(),
                        false,
                        false))
                .toList();
    }

    @PostMapping
    List<Configured> configure(@RequestBody JsonNode body) {
        var asked = new Fields(body);
        if (asked.filled("action").isPresent()) {
            throw new BadInput("only the simple mode without \"action\" is simulated");
        }
        var url = asked.filled("url").orElseThrow(() -> new BadInput("Missing url"));
        if (!url.matches("https?://[^\\s/]+\\S*")) {
            throw new BadInput("Invalid url");
        }
        var excluded = asked.texts("excludeMessages");
        if (!EXCLUSIONS.containsAll(excluded)) {
            throw new BadInput("Invalid excludeMessages; valid: " + String.join(", ", EXCLUSIONS));
        }
        try {
            subscription.change(
                    new Wanted(asked.flag("enabled"), List.of(new URI(url)), asked.texts("events"), excluded));
        } catch (URISyntaxException odd) {
            throw new BadInput("Invalid url");
        }
        return configured();
    }

    /** The last 20, newest first. */
    @GetMapping("/errors")
    List<Failed> errors() {
        return errors.last().stream().map(Failed::of).toList();
    }
}
