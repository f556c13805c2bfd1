package br.app.falachefe.app.webhook;

import br.app.falachefe.activities.inbox.ChannelSource;
import br.app.falachefe.activities.inbox.Door;
import br.app.falachefe.activities.inbox.InboundEvent;
import br.app.falachefe.activities.whatsapp.Reading;
import br.app.falachefe.activities.whatsapp.UazApiEvents;
import br.app.falachefe.app.config.Role;
import io.micrometer.core.instrument.Timer;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The gateway's door: authenticate, keep, and only then say thanks. Nothing slow happens before the answer. */
@RestController
@ConditionalOnProperty(name = Role.DOOR, havingValue = "true")
class WebhookController {
    /** Said instead of the path that was asked for, so that an answer never repeats a secret. */
    private static final URI WITHOUT_SECRET = URI.create("/webhook/uaz");

    private final WebhookKeys keys;
    private final WebhookProperties properties;
    private final UazApiEvents events;
    private final ChannelSource channel;
    private final Door door;
    private final Outcomes outcomes;
    private final WebhookCounts counts;
    private final Clock clock;

    WebhookController(
            WebhookKeys keys,
            WebhookProperties properties,
            UazApiEvents events,
            ChannelSource channel,
            Door door,
            Outcomes outcomes,
            WebhookCounts counts,
            Clock clock) {
        this.keys = keys;
        this.properties = properties;
        this.events = events;
        this.channel = channel;
        this.door = door;
        this.outcomes = outcomes;
        this.counts = counts;
        this.clock = clock;
    }

    @Operation(summary = "A webhook of UazAPI, with the path secret and the instance token in its body")
    @PostMapping("/webhook/uaz/{secret}")
    WebhookAnswer withSecret(@PathVariable String secret, HttpServletRequest request) throws IOException {
        if (!keys.opens(secret)) {
            throw new RejectedException(Rejection.SECRET);
        }
        return accept(request, MalformedBody.SAY_WHY);
    }

    @Operation(summary = "The same without a path secret: the instance token in the body decides alone")
    @PostMapping("/webhook/uaz")
    WebhookAnswer withToken(HttpServletRequest request) throws IOException {
        return accept(request, MalformedBody.SAY_NOTHING);
    }

    /** Whether whoever posted a broken body has shown that they may know what is wrong with it. */
    private enum MalformedBody {
        SAY_WHY,
        SAY_NOTHING
    }

    private WebhookAnswer accept(HttpServletRequest request, MalformedBody malformed) throws IOException {
        Timer.Sample since = counts.start();
        Instant receivedAt = clock.instant();
        return switch (events.read(body(request))) {
            case Reading.Malformed(var token, var reason) -> {
                if (malformed == MalformedBody.SAY_NOTHING && !keys.isToken(token)) {
                    throw new RejectedException(Rejection.TOKEN);
                }
                throw new RejectedException(Rejection.MALFORMED, reason);
            }
            case Reading.Webhook webhook -> {
                if (!keys.isToken(webhook.token())) {
                    throw new RejectedException(Rejection.TOKEN);
                }
                InboundEvent event = events.event(webhook, channel.current());
                WebhookAnswer answer = outcomes.of(
                        webhook.eventType(),
                        event,
                        door.accept(event, () -> webhook.body().toString(), receivedAt));
                counts.answered(since);
                yield answer;
            }
        };
    }

    /** Reads at most one byte more than is allowed, whatever the sender claims. */
    private byte[] body(HttpServletRequest request) throws IOException {
        int most = Math.toIntExact(properties.largestBody().toBytes());
        if (request.getContentLengthLong() > most) {
            throw new RejectedException(Rejection.TOO_LARGE);
        }
        byte[] body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            throw new RejectedException(Rejection.TOO_LARGE);
        }
        return body;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> rejected(RejectedException rejected) {
        Rejection why = rejected.rejection();
        counts.rejected(why);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(why.status(), String.valueOf(rejected.getMessage()));
        problem.setInstance(WITHOUT_SECRET);
        return ResponseEntity.status(why.status()).body(problem);
    }
}
