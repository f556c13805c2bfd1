package br.app.falachefe.activities.outbox;

import br.app.falachefe.activities.outbox.Doubts.Doubt;
import br.app.falachefe.activities.turn.Standings;
import br.app.falachefe.workflows.conversation.Reconciliation;
import br.app.falachefe.workflows.conversation.Sending.SendPart;
import br.app.falachefe.workflows.failure.FailureType;
import br.app.falachefe.workflows.message.ConversationId;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks for a part of which nobody knows whether it left. The gateway is asked while no connection is held. */
@Component
public class ReconciliationActivity implements Reconciliation {
    private final Doubts doubts;
    private final Gateway gateway;
    private final Standings standings;
    private final SendCounts counts;

    ReconciliationActivity(Doubts doubts, Gateway gateway, Standings standings, SendCounts counts) {
        this.doubts = doubts;
        this.gateway = gateway;
        this.standings = standings;
        this.counts = counts;
    }

    @Override
    public Reconciled reconcileSend(SendPart request) {
        Verdict verdict = switch (doubts.read(request.turn(), request.part())) {
            case Doubt.Stale _ -> new Verdict.Stale();
            case Doubt.Left(var messageId) -> new Verdict.Left(messageId);
            case Doubt.ShownToPerson _ -> new Verdict.ShownToPerson();
            case Doubt.None _ -> new Verdict.AskToSend();
            case Doubt.Open open -> look(request, open);
        };
        if (verdict instanceof Verdict.ShownToPerson) {
            counts.countDoubtShown();
        }
        return new Reconciled(
                verdict,
                standings.of(new ConversationId(request.turn().turn().value().substring(0, 26))));
    }

    private Verdict look(SendPart request, Doubt.Open doubt) {
        return switch (gateway.find(doubt.track())) {
            case Trace.Found(var messageId) -> {
                doubts.found(doubt, messageId);
                yield new Verdict.Left(messageId);
            }
            case Trace.Failed(var detail) -> {
                doubts.failed(doubt, FailureType.GATEWAY_REFUSED, detail);
                yield new Verdict.Failed(FailureType.GATEWAY_REFUSED);
            }
            case Trace.None _ -> doubts.nothingFound(request.turn(), request.part(), doubt);
            case Trace.NoAnswer(var reason, var retryAfter) -> throw again(reason, retryAfter);
        };
    }

    /** Asked again by Temporal; where the gateway stays dumb for a quarter of an hour, a person decides. */
    private static ApplicationFailure again(String reason, @Nullable Duration retryAfter) {
        var failure = ApplicationFailure.newBuilder().setMessage(reason).setType(FailureType.SEND_UNSURE.name());
        return (retryAfter == null ? failure : failure.setNextRetryDelay(retryAfter)).build();
    }
}
