package br.app.falachefe.activities.outbox;

import br.app.falachefe.workflows.failure.FailureType;
import br.app.falachefe.workflows.message.MessageId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What one request to the gateway proves. */
public sealed interface SendAnswer {

    /** The gateway took it. */
    record Accepted(MessageId messageId) implements SendAnswer {}

    /**
     * Nothing left this process, or the gateway refused before it did anything: it may be tried again.
     *
     * @param retryAfter when the gateway wants to be asked again, where it said so
     */
    record NotLeft(String reason, @Nullable Duration retryAfter) implements SendAnswer {}

    /**
     * A documented refusal: it did not leave, and trying again is pointless.
     *
     * @param detail the gateway's words without digits of phone numbers
     */
    record Refused(FailureType failure, String detail) implements SendAnswer {}

    /** Nobody knows whether it left: a time-out, a reset, an error that proves nothing, an unreadable answer. */
    record Doubtful(String reason) implements SendAnswer {}
}
