package br.app.falachefe.activities.inbox;

import br.app.falachefe.activities.inbox.Acceptance.Ignored;
import br.app.falachefe.activities.inbox.Acceptance.Informed;
import br.app.falachefe.activities.inbox.Acceptance.Informed.News;
import br.app.falachefe.workflows.message.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps what came in, each event in one transaction; after its commit the gateway may be thanked. */
@Component
public class Inbox {
    private final TransactionOperations transactions;
    private final Arrivals arrivals;
    private final Takeovers takeovers;
    private final ChatAliases aliases;
    private final OutboundEvidence evidence;

    Inbox(
            TransactionOperations transactions,
            Arrivals arrivals,
            Takeovers takeovers,
            ChatAliases aliases,
            OutboundEvidence evidence) {
        this.transactions = transactions;
        this.arrivals = arrivals;
        this.takeovers = takeovers;
        this.aliases = aliases;
        this.evidence = evidence;
    }

    /** Idempotent: an event that was accepted before is a duplicate, however often and however many at once. */
    public Acceptance accept(InboundEvent event, Instant receivedAt) {
        return switch (event) {
            case InboundEvent.Ignored(IgnoreReason reason) -> new Ignored(reason);
            case InboundEvent.ConnectionChanged _ -> new Ignored(IgnoreReason.CONNECTION);
            case InboundEvent.Typing typing -> typing(typing);
            case InboundEvent.Message message -> inTransaction(() -> arrivals.keep(message, receivedAt));
            case InboundEvent.Deletion deletion -> inTransaction(() -> arrivals.keep(deletion, receivedAt));
            case InboundEvent.Takeover takeover -> inTransaction(() -> ourHand(takeover, receivedAt));
            case InboundEvent.Echo echo -> inTransaction(() -> evidence(IgnoreReason.ECHO, evidence.echoed(echo)));
            case InboundEvent.Receipt receipt ->
                inTransaction(() -> evidence(IgnoreReason.RECEIPT, evidence.received(receipt)));
        };
    }

    private Acceptance inTransaction(Supplier<Acceptance> work) {
        return transactions.execute(status -> work.get());
    }

    /** Some of our own sends come back without their label; only their id tells them from a person's words. */
    private Acceptance ourHand(InboundEvent.Takeover takeover, Instant receivedAt) {
        if (evidence.knows(takeover.id())) {
            var echo = new InboundEvent.Echo(null, takeover.id(), ReceiptStatus.PENDING);
            return evidence(IgnoreReason.ECHO, evidence.echoed(echo));
        }
        return takeovers.keep(takeover, receivedAt);
    }

    private Acceptance typing(InboundEvent.Typing typing) {
        News news = switch (typing.presence()) {
            case COMPOSING -> News.COMPOSING;
            case PAUSED -> News.STOPPED_COMPOSING;
        };
        return aliases.find(typing.chat())
                .<Acceptance>map(conversation -> new Informed(IgnoreReason.TYPING, news, List.of(conversation)))
                .orElseGet(() -> new Ignored(IgnoreReason.TYPING));
    }

    private static Acceptance evidence(IgnoreReason reason, List<ConversationId> settled) {
        return settled.isEmpty() ? new Ignored(reason) : new Informed(reason, News.DOUBT_SETTLED, settled);
    }
}
