package br.app.falachefe.workflows.conversation;

import br.app.falachefe.workflows.failure.FailureType;
import br.app.falachefe.workflows.message.MessageId;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What is known of one part after an attempt to send it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "delivery")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Delivery.Sent.class, name = "sent"),
    @JsonSubTypes.Type(value = Delivery.NotSent.class, name = "not_sent"),
    @JsonSubTypes.Type(value = Delivery.Unsure.class, name = "unsure"),
    @JsonSubTypes.Type(value = Delivery.LeftToPerson.class, name = "left_to_person"),
    @JsonSubTypes.Type(value = Delivery.Stale.class, name = "stale")
})
public sealed interface Delivery {

    record Sent(MessageId messageId) implements Delivery {}

    /** Refused for good; the part is failed. What may be retried leaves the activity as an exception instead. */
    record NotSent(FailureType failure) implements Delivery {}

    /** It may have left. UazAPI has no idempotent send, so this is a value somebody handles, never a blind retry. */
    record Unsure() implements Delivery {}

    /**
     * A person sees the part and it is never claimed later: the chat was paused before the claim, or the part may have
     * left and is not sent again.
     */
    record LeftToPerson() implements Delivery {}

    record Stale() implements Delivery {}
}
