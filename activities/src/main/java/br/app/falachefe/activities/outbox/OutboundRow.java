package br.app.falachefe.activities.outbox;

import br.app.falachefe.workflows.failure.FailureType;
import br.app.falachefe.workflows.message.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code outbound_message}, as read under its lock.
 *
 * @param riskyClaims claims after which it may have left
 * @param silent unsure, and no trace was found by a look that began long enough after the doubt
 */
record OutboundRow(
        long id,
        OutboundPart part,
        PartState state,
        int attempt,
        int riskyClaims,
        boolean silent,
        @Nullable MessageId messageId,
        @Nullable FailureType failure) {}
