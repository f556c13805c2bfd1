package br.app.falachefe.activities.outbox;

import br.app.falachefe.workflows.conversation.Reconciliation.Verdict;
import br.app.falachefe.workflows.conversation.TurnRef;
import br.app.falachefe.workflows.failure.FailureType;
import br.app.falachefe.workflows.message.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The rows of parts that may have left: what is known, and what the absence of a trace means. */
@Component
class Doubts {
    private static final Logger LOG = LoggerFactory.getLogger(Doubts.class);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration LATER = Duration.ofSeconds(15);
    private static final int EARLY_LOOKS = 3;

    private final TransactionOperations transactions;
    private final ClaimRules rules;
    private final OutboundRows rows;
    private final DoubtRows doubts;
    private final SendingProperties properties;

    Doubts(
            TransactionOperations transactions,
            ClaimRules rules,
            OutboundRows rows,
            DoubtRows doubts,
            SendingProperties properties) {
        this.transactions = transactions;
        this.rules = rules;
        this.rows = rows;
        this.doubts = doubts;
        this.properties = properties;
    }

    /** Where a part stands before a look at the gateway. */
    sealed interface Doubt {
        /** @param lookBegan the database's time, before the gateway is asked */
        record Open(long row, int attempt, TrackId track, Instant lookBegan) implements Doubt {}

        record Left(MessageId messageId) implements Doubt {}

        record ShownToPerson() implements Doubt {}

        /** The part is not in doubt: the claim knows what to do. */
        record None() implements Doubt {}

        record Stale() implements Doubt {}
    }

    Doubt read(TurnRef ref, int part) {
        return transactions.execute(status -> rules.lockTurn(ref, part)
                .flatMap(turn -> rows.lock(ref.turn(), part))
                .map(this::read)
                .orElseGet(Doubt.Stale::new));
    }

    private Doubt read(OutboundRow row) {
        return switch (row.state()) {
            case SENT -> new Doubt.Left(Objects.requireNonNull(row.messageId()));
            case LEFT_TO_PERSON -> new Doubt.ShownToPerson();
            case UNSURE -> new Doubt.Open(row.id(), row.attempt(), row.part().track(), doubts.now());
            case PREPARED, SENDING, FAILED -> new Doubt.None();
        };
    }

    void found(Doubt.Open doubt, MessageId messageId) {
        LOG.info("{} had left: the gateway knows it", doubt.track());
        rows.sent(doubt.row(), messageId);
    }

    void failed(Doubt.Open doubt, FailureType failure, String detail) {
        doubts.fail(doubt.row(), doubt.attempt(), failure, detail);
    }

    /**
     * Silence becomes "none" only where the look began {@link DoubtRows#SILENCE} after the doubt. The second claim reads
     * the same rule from the row, so nothing here permits a send.
     */
    Verdict nothingFound(TurnRef ref, int part, Doubt.Open doubt) {
        return transactions.execute(status -> {
            if (rules.lockTurn(ref, part).isEmpty()) {
                return new Verdict.Stale();
            }
            if (!doubts.noneFound(doubt.row(), doubt.attempt(), doubt.lookBegan())) {
                // An echo was quicker, or another attempt: the next look reads what the row says.
                return new Verdict.Unknown(Duration.ZERO);
            }
            Duration rest = doubts.restOfSilence(doubt.row());
            if (rest.isPositive()) {
                return new Verdict.Unknown(shortest(rest, pause(rest)));
            }
            return conclude(doubt);
        });
    }

    private Verdict conclude(Doubt.Open doubt) {
        OutboundRow row = rows.lock(doubt.row());
        if (row.riskyClaims() < Claims.RISKY_CLAIMS && properties.whenUnsure() == WhenUnsure.SEND) {
            return new Verdict.AskToSend();
        }
        LOG.warn("{} may have left and is not sent again: a person sees it", doubt.track());
        doubts.showToPerson(doubt.row());
        return new Verdict.ShownToPerson();
    }

    /** Traces come soon or hardly ever. */
    private static Duration pause(Duration rest) {
        Duration silent = DoubtRows.SILENCE.minus(rest);
        return silent.compareTo(SOON.multipliedBy(EARLY_LOOKS)) < 0 ? SOON : LATER;
    }

    private static Duration shortest(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
