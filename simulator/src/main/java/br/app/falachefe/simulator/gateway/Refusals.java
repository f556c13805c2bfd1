package br.app.falachefe.simulator.gateway;

import br.app.falachefe.simulator.faults.Connection;
import br.app.falachefe.simulator.faults.Faults;
import br.app.falachefe.simulator.store.Contact;
import br.app.falachefe.simulator.webhook.Templates;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Answers that prove that nothing was sent, and the bodies of those that prove nothing. */
@Component
class Refusals {
    /**
     * @param fault the fault that decided it, empty where the provider would have refused anyway
     * @param retryAfter seconds, 0 where the provider does not say
     */
    record Refusal(int status, Object body, String fault, long retryAfter) {
        Refusal(int status, Object body, String fault) {
            this(status, body, fault, 0);
        }
    }

    private static final Duration TIMELOCK = Duration.ofHours(1);

    private final Faults faults;
    private final SendLimit limit;
    private final Templates templates;

    Refusals(Faults faults, SendLimit limit, Templates templates) {
        this.faults = faults;
        this.limit = limit;
        this.templates = templates;
    }

    /** The first reason for not sending at all. */
    Optional<Refusal> of(Contact contact, boolean onWhatsApp) {
        if (faults.connection() != Connection.CONNECTED) {
            return Optional.of(disconnected("connection"));
        }
        if (!onWhatsApp) {
            var error = "the number %s@s.whatsapp.net is not on WhatsApp".formatted(contact.chat());
            return Optional.of(new Refusal(500, Map.of("error", error), ""));
        }
        if (limit.isReached()) {
            return Optional.of(tooMany("send_limit_per_second"));
        }
        if (faults.chance("send_429")) {
            return Optional.of(tooMany("send_429"));
        }
        return faults.chance("send_463") ? Optional.of(new Refusal(500, timelock(), "send_463")) : Optional.empty();
    }

    private Refusal tooMany(String fault) {
        return new Refusal(429, Map.of("error", "Rate limit exceeded"), fault, faults.count("retry_after", 0));
    }

    static Refusal failed(String fault) {
        return new Refusal(500, Map.of("error", "Failed to send message"), fault);
    }

    static Refusal disconnected(String fault) {
        var body = Map.of("error", true, "message", "WhatsApp disconnected: session is not reconnectable");
        return new Refusal(503, body, fault);
    }

    private ObjectNode timelock() {
        var body = templates.copy("reachout-timelock");
        ((ObjectNode) body.get("details").get("reachout_timelock")).put("until", until());
        return body;
    }

    static String until() {
        return Instant.now().plus(TIMELOCK).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
