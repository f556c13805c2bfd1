package br.app.falachefe.simulator.gateway;

import br.app.falachefe.simulator.SimulatorSettings;
import br.app.falachefe.simulator.SimulatorSettings.Instance;
import br.app.falachefe.simulator.store.Entry;
import br.app.falachefe.simulator.store.Kind;
import br.app.falachefe.simulator.store.Phones;
import br.app.falachefe.simulator.webhook.MessageTypes;
import br.app.falachefe.simulator.webhook.Templates;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Messages as the provider's calls answer them. */
@Component
class MessageViews {
    private final Templates templates;
    private final Phones phones;
    private final Instance instance;

    MessageViews(Templates templates, Phones phones, SimulatorSettings settings) {
        this.templates = templates;
        this.phones = phones;
        this.instance = settings.instance();
    }

    /** Answer to a send. */
    ObjectNode sent(Entry entry, String sendFunction) {
        return filled(entry, "Pending").put("sendFunction", sendFunction);
    }

    /** A line of {@code /message/find}. */
    ObjectNode found(Entry entry) {
        var status = switch (entry.condition().status()) {
            case PENDING -> "Pending";
            case SENT -> "Sent";
            case DELIVERED -> "Delivered";
            case READ -> "Read";
            case FAILED -> "Failed";
        };
        var view = filled(entry, entry.message().fromMe() ? status : "");
        view.remove("response");
        return view.put("sendFunction", entry.message().byApi() ? function(entry) : "");
    }

    private static String function(Entry entry) {
        if (entry.attachment().menu() != null) {
            return "send/menu";
        }
        return entry.message().kind() == Kind.TEXT ? "send/text" : "send/media";
    }

    private ObjectNode filled(Entry entry, String status) {
        var message = entry.message();
        var chat = phones.contactOrNew(message.chat());
        var sender = message.fromMe() ? instance.owner() + "@s.whatsapp.net" : chat.lidJid();
        return templates
                .copy("sent")
                .put("id", instance.owner() + ":" + message.messageid())
                .put("messageid", message.messageid())
                .put("chatid", chat.jid())
                .put("owner", instance.owner())
                .put("fromMe", message.fromMe())
                .put("isGroup", chat.group())
                .put("sender", sender)
                .put("senderName", message.fromMe() ? "" : message.name())
                .put("messageType", MessageTypes.of(message))
                .put("messageTimestamp", message.at())
                .put("status", status)
                .put("text", message.text())
                .put("quoted", Objects.requireNonNullElse(message.replyTo(), ""))
                .put(
                        "buttonOrListid",
                        Objects.requireNonNullElse(entry.attachment().choice(), ""))
                .put("track_source", Objects.requireNonNullElse(message.trackSource(), ""))
                .put("track_id", Objects.requireNonNullElse(message.trackId(), ""))
                .put("wasSentByApi", message.byApi());
    }
}
