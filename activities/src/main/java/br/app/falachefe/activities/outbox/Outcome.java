package br.app.falachefe.activities.outbox;

import br.app.falachefe.workflows.failure.FailureType;
import br.app.falachefe.workflows.message.MessageId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How one attempt at a part ended, as its row says now. */
sealed interface Outcome {

    record Sent(MessageId messageId) implements Outcome {}

    /** The row waits to be claimed again. */
    record NotLeft(String reason, @Nullable Duration retryAfter) implements Outcome {}

    record Refused(FailureType failure, String detail) implements Outcome {}

    record Unsure() implements Outcome {}
}
