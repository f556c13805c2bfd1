package br.app.falachefe.activities.outbox;

import br.app.falachefe.workflows.failure.FailureType;
import br.app.falachefe.workflows.message.MessageId;

/** What became of asking to send one part. Only {@link Granted} may send. */
public sealed interface Claim {

    /**
     * The row is {@code sending} for this attempt and nobody else's.
     *
     * @param attempt settles the row only while it stands at this attempt
     * @param again it may have left before, so it may arrive twice
     */
    record Granted(long row, int attempt, boolean again, OutboundPart part, WriteGuard guard) implements Claim {}

    record AlreadySent(MessageId messageId) implements Claim {}

    /** A pause or an opt-out refused it, now or before; a person sees the part and it is never claimed later. */
    record LeftToPerson() implements Claim {}

    /** The turn is not where the caller believes it is; nothing was written. */
    record Stale() implements Claim {}

    /** Its turn to be sent has not come; ask again. */
    record Early(Reason reason) implements Claim {
        /** What has to be over first. */
        enum Reason {
            EARLIER_TURN_OPEN,
            EARLIER_PART_UNSETTLED,
            SPILL_NOT_EMPTY
        }
    }

    /** Somebody had claimed it and never said how it ended: the row has just become {@code unsure}. */
    record FoundSending() implements Claim {}

    record Unsure() implements Claim {}

    /** The turn never had this part. */
    record NoSuchPart() implements Claim {}

    record Failed(FailureType failure) implements Claim {}
}
