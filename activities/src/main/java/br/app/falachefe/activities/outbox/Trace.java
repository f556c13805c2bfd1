package br.app.falachefe.activities.outbox;

import br.app.falachefe.workflows.message.MessageId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the gateway knows of a message of ours, asked by its label. */
public sealed interface Trace {

    /** It is on its way, or has arrived. */
    record Found(MessageId messageId) implements Trace {}

    /** The gateway took it, and it failed. */
    record Failed(String detail) implements Trace {}

    /** No trace; not a proof, since the gateway may still be learning of it. */
    record None() implements Trace {}

    /** The gateway could not be asked. */
    record NoAnswer(String reason, @Nullable Duration retryAfter) implements Trace {}
}
