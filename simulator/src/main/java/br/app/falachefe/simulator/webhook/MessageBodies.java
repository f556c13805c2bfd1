package br.app.falachefe.simulator.webhook;

import br.app.falachefe.simulator.SimulatorSettings;
import br.app.falachefe.simulator.SimulatorSettings.Instance;
import br.app.falachefe.simulator.store.Contact;
import br.app.falachefe.simulator.store.Entry;
import br.app.falachefe.simulator.store.Kind;
import br.app.falachefe.simulator.store.Message;
import br.app.falachefe.simulator.store.Phones;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Events of type {@code messages}, field by field as the provider posts them. */
@Component
public class MessageBodies {
    private final Shell shell;
    private final Contents contents;
    private final Choices choices;
    private final Phones phones;
    private final Instance instance;

    MessageBodies(Shell shell, Contents contents, Choices choices, Phones phones, SimulatorSettings settings) {
        this.shell = shell;
        this.contents = contents;
        this.choices = choices;
        this.phones = phones;
        this.instance = settings.instance();
    }

    /** A message that a person wrote, on either phone. */
    public ObjectNode written(Entry entry) {
        var message = entry.message();
        var chat = phones.contactOrNew(message.chat());
        var parts = contents.of(entry, chat.group());
        var quoted = Optional.ofNullable(message.replyTo()).flatMap(phones::find);
        if (Choices.isChoice(message.kind())) {
            choices.fill((ObjectNode) parts.get("content"), entry, quoted.orElse(null));
        }
        quoted.ifPresent(other -> quote(parts, message.kind(), other));
        var body = body(message, parts);
        var about = (ObjectNode) body.get("message");
        about.put("quoted", Objects.requireNonNullElse(message.replyTo(), ""));
        about.put("vote", Choices.isChoice(message.kind()) ? message.text() : "");
        about.put(
                "buttonOrListid", Objects.requireNonNullElse(entry.attachment().choice(), ""));
        return body;
    }

    /** What the product sent comes back to it. */
    public ObjectNode echo(Entry entry, String editedId) {
        var parts = contents.withText("kinds/echo", entry.message().text());
        parts.put("messageType", MessageTypes.of(entry.message()));
        parts.put("type", entry.attachment().file() == null ? "text" : "media");
        var body = body(entry.message(), parts);
        var about = (ObjectNode) body.get("message");
        about.put("quoted", Objects.requireNonNullElse(entry.message().replyTo(), ""));
        about.put("edited", editedId);
        return body;
    }

    /** The new text of an old message, under an id of its own. */
    public ObjectNode edit(Message renewed, String editedId) {
        var body = body(renewed, contents.withText("kinds/edited", renewed.text()));
        ((ObjectNode) body.get("message")).put("edited", editedId);
        return body;
    }

    public ObjectNode reaction(Message reaction, Entry target) {
        var parts = contents.withText("kinds/reaction", reaction.text());
        var content = (ObjectNode) parts.get("content");
        content.put("senderTimestampMS", reaction.at());
        ((ObjectNode) content.get("key"))
                .put("remoteJID", instance.lid() + "@lid")
                .put("fromMe", target.message().fromMe())
                .put("ID", target.id());
        var body = body(reaction, parts);
        ((ObjectNode) body.get("message")).put("reaction", target.id());
        return body;
    }

    private ObjectNode body(Message message, ObjectNode parts) {
        var chat = phones.contactOrNew(message.chat());
        var body = shell.around(chat, author(message, chat), message, phones.unread(chat.chat()));
        var about = (ObjectNode) body.get("message");
        about.setAll(parts);
        about.put("text", Choices.isChoice(message.kind()) && !message.byApi() ? "" : textOf(message));
        ((ObjectNode) body.get("chat"))
                .put("wa_lastMessageTextVote", message.kind() == Kind.LOCATION ? "" : message.text())
                .put("wa_lastMessageType", about.get("messageType").asString());
        return body;
    }

    private Contact author(Message message, Contact chat) {
        return chat.group() && !message.fromMe() ? phones.contactOrNew(message.author()) : chat;
    }

    private static String textOf(Message message) {
        return message.kind() == Kind.STICKER || message.kind() == Kind.LOCATION ? "" : message.text();
    }

    private void quote(ObjectNode parts, Kind kind, Entry other) {
        if (!(parts.get("content").get("contextInfo") instanceof ObjectNode context)) {
            return;
        }
        var who = other.message().fromMe()
                ? instance.lid() + "@lid"
                : phones.contactOrNew(other.message().author()).lidJid();
        context.put("stanzaID", other.id()).put("participant", who);
        if (kind == Kind.LIST) {
            context.set("quotedMessage", choices.quotedList(other));
        } else if (kind != Kind.BUTTON) {
            context.putObject("quotedMessage")
                    .put("conversation", other.message().text());
        }
    }
}
