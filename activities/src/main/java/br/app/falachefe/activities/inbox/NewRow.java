package br.app.falachefe.activities.inbox;

import br.app.falachefe.workflows.conversation.Arrival.Pace;
import br.app.falachefe.workflows.message.Address;
import br.app.falachefe.workflows.message.ConversationId;
import br.app.falachefe.workflows.message.InboundMessage;
import br.app.falachefe.workflows.message.MessageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row about to be kept.
 *
 * @param sourceKey the one thing that makes a message the same
 * @param target the message that an edit, deletion or reaction is about
 * @param reason null where there is nothing particular to say
 */
record NewRow(
        ConversationId conversation,
        String sourceKey,
        MessageId id,
        Address address,
        InboundMessage message,
        Pace pace,
        @Nullable MessageId target,
        Instant sentAt,
        Instant receivedAt,
        InboundState state,
        @Nullable String reason) {}
