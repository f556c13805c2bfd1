package br.app.falachefe.activities.outbox;

import br.app.falachefe.workflows.conversation.Delivery;
import br.app.falachefe.workflows.conversation.Sending;
import br.app.falachefe.workflows.failure.FailureType;
import io.temporal.activity.Activity;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Claims a part, sends it at most once per claim, and says what is known of it. */
@Component
public class SendingActivity implements Sending {
    private final Claims claims;
    private final Sender sender;
    private final SendCounts counts;

    SendingActivity(Claims claims, Sender sender, SendCounts counts) {
        this.claims = claims;
        this.sender = sender;
        this.counts = counts;
    }

    @Override
    public SendOutcome sendReply(SendPart request) {
        try (Heartbeat _ = Heartbeat.of(Activity.getExecutionContext())) {
            return new SendOutcome(deliver(request));
        }
    }

    private Delivery deliver(SendPart request) {
        SendCounts.Kind kind = request.part() == APOLOGY ? SendCounts.Kind.APOLOGY : SendCounts.Kind.REPLY;
        return switch (claims.claim(request.turn(), request.part())) {
            case Claim.Granted granted -> {
                if (granted.again()) {
                    counts.countSecondClaim(kind);
                }
                Outcome outcome = sender.send(granted);
                counts.count(kind, outcome);
                yield delivery(outcome);
            }
            case Claim.AlreadySent(var messageId) -> new Delivery.Sent(messageId);
            case Claim.LeftToPerson _ -> {
                counts.countLeftToPerson(kind);
                yield new Delivery.LeftToPerson();
            }
            case Claim.Stale _ -> new Delivery.Stale();
            case Claim.Early(var reason) ->
                throw again("Cannot be sent yet: " + reason, FailureType.DATABASE_AWAY, null);
            case Claim.FoundSending _, Claim.Unsure _ -> new Delivery.Unsure();
            case Claim.Failed(var failure) -> new Delivery.NotSent(failure);
            case Claim.NoSuchPart _ ->
                throw ApplicationFailure.newNonRetryableFailure(
                        "The answer has no part " + request.part(), FailureType.OTHER.name());
        };
    }

    private static Delivery delivery(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Sent(var messageId) -> new Delivery.Sent(messageId);
            case Outcome.Refused(var failure, var detail) -> new Delivery.NotSent(failure);
            case Outcome.Unsure _ -> new Delivery.Unsure();
            case Outcome.NotLeft(var reason, var retryAfter) ->
                throw again(reason, FailureType.GATEWAY_UNAVAILABLE, retryAfter);
        };
    }

    private static ApplicationFailure again(String reason, FailureType type, @Nullable Duration delay) {
        var failure = ApplicationFailure.newBuilder().setMessage(reason).setType(type.name());
        return (delay == null ? failure : failure.setNextRetryDelay(delay)).build();
    }
}
