package br.app.falachefe.activities.inbox;

import br.app.falachefe.activities.inbox.Acceptance.Accepted;
import br.app.falachefe.activities.inbox.Acceptance.Duplicate;
import br.app.falachefe.activities.inbox.ArrivalRows.Insert;
import br.app.falachefe.workflows.message.ConversationId;
import br.app.falachefe.workflows.message.InboundMessage;
import br.app.falachefe.workflows.message.InboundMessage.Deleted;
import br.app.falachefe.workflows.message.MessageId;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Decides what becomes of a customer's message at the door: it waits, or it is closed with a reason. */
@Component
class Arrivals {
    private final ChatAliases aliases;
    private final ArrivalRows rows;
    private final InboxProperties properties;

    Arrivals(ChatAliases aliases, ArrivalRows rows, InboxProperties properties) {
        this.aliases = aliases;
        this.rows = rows;
        this.properties = properties;
    }

    Acceptance keep(InboundEvent.Message event, Instant receivedAt) {
        ConversationId conversation = aliases.lock(event.chat(), event.pushName());
        Traits traits = Traits.of(event.message());
        Age age = Age.of(event.sentAt(), receivedAt, properties);
        var row = new NewRow(
                conversation,
                sourceKey(event.chat(), event.id()),
                event.id(),
                event.chat().address(),
                event.message(),
                traits.pace(),
                traits.target(),
                Age.sentAt(event.sentAt(), receivedAt),
                receivedAt,
                state(conversation, traits, age),
                age.reason());
        if (rows.insert(row) == Insert.KNOWN) {
            return new Duplicate();
        }
        if (traits.optsOut()) {
            rows.optOut(conversation);
        }
        return answer(conversation, age);
    }

    /** One row per message taken back, known by what it takes back, for the event has no id of its own. */
    Acceptance keep(InboundEvent.Deletion event, Instant receivedAt) {
        Acceptance answer = new Duplicate();
        for (MessageId target : event.targets()) {
            var id = new MessageId("deleted:" + target.value());
            InboundMessage message = new Deleted(target);
            var single = new InboundEvent.Message(event.chat(), id, message, "", event.sentAt());
            Acceptance one = keep(single, receivedAt);
            if (!(one instanceof Duplicate)) {
                aliases.find(event.chat()).ifPresent(conversation -> rows.closeDeleted(conversation, target));
                answer = one;
            }
        }
        return answer;
    }

    /** What asks for no answer needs no turn either, once its message is there. */
    private InboundState state(ConversationId conversation, Traits traits, Age age) {
        boolean late = age == Age.LATE;
        if (traits.silent() && (late || rows.hasTarget(conversation, traits.target()))) {
            return InboundState.NO_ANSWER_NEEDED;
        }
        return late ? InboundState.LEFT_TO_PERSON : InboundState.WAITING;
    }

    private static Acceptance answer(ConversationId conversation, Age age) {
        return age == Age.LATE ? new Acceptance.Ignored(IgnoreReason.LATE) : new Accepted(conversation);
    }

    private static String sourceKey(Chat chat, MessageId id) {
        return chat.owner() + ":" + id.value();
    }
}
