package br.app.falachefe.activities.outbox;

import br.app.falachefe.workflows.failure.FailureType;
import br.app.falachefe.workflows.message.MessageId;

/** What became of a message that a person wrote through the operator API. */
public sealed interface PersonDelivery {

    record Sent(MessageId messageId) implements PersonDelivery {}

    /** It did not leave; the person may write it again. */
    record NotSent(FailureType failure, String detail) implements PersonDelivery {}

    /** It may have left: the person looks at the phone before writing it again. */
    record Unsure() implements PersonDelivery {}

    record UnknownConversation() implements PersonDelivery {}
}
