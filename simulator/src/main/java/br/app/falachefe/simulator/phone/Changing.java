package br.app.falachefe.simulator.phone;

import br.app.falachefe.simulator.BadInput;
import br.app.falachefe.simulator.Fields;
import br.app.falachefe.simulator.store.Direction;
import br.app.falachefe.simulator.store.Entry;
import br.app.falachefe.simulator.store.Kind;
import br.app.falachefe.simulator.store.Message;
import br.app.falachefe.simulator.store.Phones;
import br.app.falachefe.simulator.store.Reaction;
import br.app.falachefe.simulator.webhook.MessageBodies;
import br.app.falachefe.simulator.webhook.Notices;
import br.app.falachefe.simulator.webhook.UpdateBodies;
import br.app.falachefe.simulator.webhook.Webhook;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What a person does to a message that exists: react, edit, delete. */
@Component
class Changing {
    static final Set<String> KINDS = Set.of("reaction", "edit", "delete");

    private final Phones phones;
    private final MessageBodies messages;
    private final UpdateBodies updates;
    private final Notices notices;
    private final Webhook webhook;

    Changing(Phones phones, MessageBodies messages, UpdateBodies updates, Notices notices, Webhook webhook) {
        this.phones = phones;
        this.messages = messages;
        this.updates = updates;
        this.notices = notices;
        this.webhook = webhook;
    }

    Posted change(String kind, String id, Writer writer, Fields written) {
        var target = target(writer, written);
        var own = (target.message().direction() == Direction.OUT) == writer.byOwner();
        if (!own && !kind.equals("reaction")) {
            throw new BadInput("message %s was written by the other side".formatted(target.id()));
        }
        var body = switch (kind) {
            case "reaction" -> react(id, target, writer, written);
            case "edit" -> edit(id, target, written);
            default -> delete(target, writer);
        };
        var notice = notices.of(body, writer.chat().chat());
        return Posted.of(id, webhook.post(notice).join());
    }

    private Entry target(Writer writer, Fields written) {
        var id = written.filled("quoted")
                .or(() -> written.filled("target"))
                .orElseThrow(() -> new BadInput("\"quoted\" is missing: which message?"));
        return phones.find(id)
                .filter(entry -> entry.message().chat().equals(writer.chat().chat()))
                .orElseThrow(() -> new BadInput("\"quoted\": there is no message %s in this chat".formatted(id)));
    }

    private ObjectNode react(String id, Entry target, Writer writer, Fields written) {
        var emoji = written.text("text").orElse("");
        var side = writer.byOwner() ? Direction.OUT : Direction.IN;
        phones.change(target.id(), entry -> entry.with(entry.condition().reacted(new Reaction(emoji, side))));
        var message = target.message();
        var reaction = new Message(
                id,
                message.chat(),
                side,
                Kind.TEXT,
                emoji,
                System.currentTimeMillis(),
                writer.author().name(),
                writer.author().chat(),
                writer.byOwner(),
                null,
                null,
                null);
        return messages.reaction(reaction, target);
    }

    private ObjectNode edit(String id, Entry target, Fields written) {
        if (target.message().kind() != Kind.TEXT || target.condition().deleted()) {
            throw new BadInput("message %s is not a text that can be edited".formatted(target.id()));
        }
        var text = written.filled("text").orElseThrow(() -> new BadInput("\"text\" is missing: the new text"));
        phones.change(target.id(), entry -> entry.edited(text));
        return messages.edit(target.message().renewed(id, text, System.currentTimeMillis()), target.id());
    }

    private ObjectNode delete(Entry target, Writer writer) {
        phones.change(target.id(), entry -> entry.with(entry.condition().removed()));
        return updates.deleted(writer.chat(), List.of(target.id()), writer.byOwner(), Instant.now());
    }
}
