package br.app.falachefe.workflows.conversation;

import br.app.falachefe.workflows.failure.FailureType;
import br.app.falachefe.workflows.message.MessageId;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import java.time.Duration;

/** Finds out whether a part left of which nobody knows; one short look at the gateway per call. */
@ActivityInterface
public interface Reconciliation {

    /** Asks the gateway for the part by its label, and says what follows. */
    @ActivityMethod(name = "ReconcileSend")
    Reconciled reconcileSend(Sending.SendPart request);

    /** @param standing where the chat stands now, for operators */
    record Reconciled(Verdict verdict, Standing standing) {}

    /** What a look has shown. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "verdict")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Verdict.Left.class, name = "left"),
        @JsonSubTypes.Type(value = Verdict.Unknown.class, name = "unknown"),
        @JsonSubTypes.Type(value = Verdict.AskToSend.class, name = "ask_to_send"),
        @JsonSubTypes.Type(value = Verdict.Failed.class, name = "failed"),
        @JsonSubTypes.Type(value = Verdict.ShownToPerson.class, name = "shown_to_person"),
        @JsonSubTypes.Type(value = Verdict.Stale.class, name = "stale")
    })
    sealed interface Verdict {

        /** It is on its way to the phone. */
        record Left(MessageId messageId) implements Verdict {}

        /** No trace so far, which proves nothing yet. */
        record Unknown(Duration lookAgainIn) implements Verdict {}

        /** Silence has lasted long enough, or there is no doubt any more: the claim decides about a send. */
        record AskToSend() implements Verdict {}

        /** The gateway has it as failed. */
        record Failed(FailureType failure) implements Verdict {}

        /** It may have arrived and is not sent again; a person sees it. */
        record ShownToPerson() implements Verdict {}

        record Stale() implements Verdict {}
    }
}
