package br.app.falachefe.activities.outbox;

import static br.app.falachefe.workflows.conversation.Sending.APOLOGY;

import br.app.falachefe.activities.inbox.ChatLock;
import br.app.falachefe.activities.inbox.LockedConversation;
import br.app.falachefe.activities.turn.LockedTurn;
import br.app.falachefe.workflows.conversation.TurnId;
import br.app.falachefe.workflows.conversation.TurnRef;
import br.app.falachefe.workflows.message.ConversationId;
import br.app.falachefe.workflows.message.OutboundMessage;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Decides, under the lock of the chat's rows, whether a part may be sent now, and by whom. */
@Component
class Claims {
    /** A part may have left at most twice. */
    static final int RISKY_CLAIMS = 2;

    private final TransactionOperations transactions;
    private final ChatLock chats;
    private final OutboundRows rows;
    private final ClaimRules rules;
    private final SpillFlag spill;
    private final ProcessClocks clocks;
    private final SendingProperties properties;

    Claims(
            TransactionOperations transactions,
            ChatLock chats,
            OutboundRows rows,
            ClaimRules rules,
            SpillFlag spill,
            ProcessClocks clocks,
            SendingProperties properties) {
        this.transactions = transactions;
        this.chats = chats;
        this.rows = rows;
        this.rules = rules;
        this.spill = spill;
        this.clocks = clocks;
        this.properties = properties;
    }

    Claim claim(TurnRef ref, int part) {
        if (spill.isSet()) {
            return new Claim.Early(Claim.Early.Reason.SPILL_NOT_EMPTY);
        }
        return transactions.execute(status -> {
            LockedConversation conversation = chats.lock(conversationOf(ref.turn()));
            return rules.lockTurn(ref, part)
                    .<Claim>map(turn -> rows.lock(ref.turn(), part)
                            .map(row -> claim(conversation, turn, ref.turn(), part, row))
                            .orElseGet(Claim.NoSuchPart::new))
                    .orElseGet(Claim.Stale::new);
        });
    }

    /** A person's own words: no turn, and no pause keeps a person from speaking. */
    Claim claimPersons(ConversationId conversation, long row) {
        return transactions.execute(status -> {
            chats.lock(conversation);
            OutboundRow locked = rows.lock(row);
            return settled(locked).orElseGet(() -> enterSending(locked, locked.part()));
        });
    }

    private Claim claim(LockedConversation conversation, LockedTurn turn, TurnId id, int part, OutboundRow row) {
        Optional<Claim> settled = settled(row);
        if (settled.isPresent()) {
            return settled.get();
        }
        if (rules.silenced(conversation, id)) {
            rows.leaveToPerson(id, part);
            return new Claim.LeftToPerson();
        }
        return rules.early(turn, id, part)
                .<Claim>map(Claim.Early::new)
                .orElseGet(() -> enterSending(row, part == APOLOGY ? row.part() : quoting(id, part, row.part())));
    }

    private Optional<Claim> settled(OutboundRow row) {
        return switch (row.state()) {
            case PREPARED -> row.riskyClaims() < RISKY_CLAIMS ? Optional.empty() : Optional.of(new Claim.Unsure());
            case SENDING -> {
                rows.makeUnsure(row.id(), row.attempt());
                yield Optional.of(new Claim.FoundSending());
            }
            case SENT -> Optional.of(new Claim.AlreadySent(Objects.requireNonNull(row.messageId())));
            case FAILED -> Optional.of(new Claim.Failed(Objects.requireNonNull(row.failure())));
            case UNSURE -> mayBeSentAgain(row) ? Optional.empty() : Optional.of(new Claim.Unsure());
            case LEFT_TO_PERSON -> Optional.of(new Claim.LeftToPerson());
        };
    }

    /** The one second claim: silence has lasted long enough by the row's own times, and it may have left only once. */
    private boolean mayBeSentAgain(OutboundRow row) {
        return row.silent() && row.riskyClaims() < RISKY_CLAIMS && properties.whenUnsure() == WhenUnsure.SEND;
    }

    /** The one door into {@code sending}. The age counts from before the commit, so that a stop in between shows. */
    private Claim enterSending(OutboundRow row, OutboundPart part) {
        ClaimAge age = ClaimAge.from(clocks);
        return switch (rows.claim(row)) {
            case WRITTEN -> new Claim.Granted(row.id(), row.attempt() + 1, row.riskyClaims() > 0, part, age);
            case MOVED_ON -> throw new IllegalStateException("A locked row moved on: " + part.track());
        };
    }

    private OutboundPart quoting(TurnId turn, int number, OutboundPart part) {
        return switch (part.message()) {
            case OutboundMessage.Text(String text, var quoted)
            when quoted == null ->
                rules.lateAnswerTo(turn, number)
                        .map(question -> new OutboundPart(
                                part.track(), part.address(), new OutboundMessage.Text(text, question)))
                        .orElse(part);
            case OutboundMessage.Text _, OutboundMessage.Buttons _ -> part;
        };
    }

    private static ConversationId conversationOf(TurnId turn) {
        return new ConversationId(turn.value().substring(0, 26));
    }
}
