package br.app.falachefe.activities.outbox;

import br.app.falachefe.workflows.failure.FailureType;
import br.app.falachefe.workflows.message.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code outbound_message}, as read under its lock.
 *
 * @param riskyClaims claims after which it may have left
 */
record OutboundRow(
        long id,
        OutboundPart part,
        PartState state,
        int attempt,
        int riskyClaims,
        @Nullable MessageId messageId,
        @Nullable FailureType failure) {}
