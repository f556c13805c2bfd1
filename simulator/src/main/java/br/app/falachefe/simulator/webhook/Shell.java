package br.app.falachefe.simulator.webhook;

import br.app.falachefe.simulator.SimulatorSettings;
import br.app.falachefe.simulator.SimulatorSettings.Instance;
import br.app.falachefe.simulator.store.Contact;
import br.app.falachefe.simulator.store.Message;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What every event about a message has around its content: envelope, CRM object of the chat, addresses, labels. */
@Component
class Shell {
    private final Templates templates;
    private final Instance instance;

    Shell(Templates templates, SimulatorSettings settings) {
        this.templates = templates;
        this.instance = settings.instance();
    }

    ObjectNode envelope(String template) {
        return templates
                .copy(template)
                .put("BaseUrl", instance.baseUrl().toString())
                .put("instanceName", instance.name())
                .put("owner", instance.owner())
                .put("token", instance.token());
    }

    /** Everything but the content. */
    ObjectNode around(Contact chat, Contact author, Message message, int unread) {
        var body = envelope("message");
        var about = (ObjectNode) body.get("message");
        addresses(about, chat, message);
        sender(about, author, message);
        about.put("fromMe", message.fromMe());
        about.put("wasSentByApi", message.byApi());
        about.put("source", message.byApi() ? "" : "android");
        about.put("status", message.byApi() ? "Pending" : "");
        about.put("track_id", message.trackId() == null ? "" : message.trackId());
        about.put("track_source", message.trackSource() == null ? "" : message.trackSource());
        about.put("messageTimestamp", timestamp(message));
        chat((ObjectNode) body.get("chat"), chat, unread)
                .put("wa_lastMessageSender", about.get("sender").asString())
                .put("wa_lastMsgTimestamp", timestamp(message));
        return body;
    }

    /** Phones tell whole seconds; the gateway's own sends have real milliseconds. */
    private static long timestamp(Message message) {
        return message.byApi() ? message.at() : message.at() / 1000 * 1000;
    }

    private void addresses(ObjectNode about, Contact chat, Message message) {
        about.put("id", instance.owner() + ":" + message.messageid());
        about.put("messageid", message.messageid());
        about.put("owner", instance.owner());
        about.put("chatid", chat.jid());
        about.put("chatlid", message.byApi() ? "" : chat.lidJid());
        about.put("isGroup", chat.group());
        about.put("groupName", chat.group() ? chat.name() : "Unknown");
    }

    private void sender(ObjectNode about, Contact author, Message message) {
        var ownLid = instance.lid() + "@lid";
        var ownNumber = instance.owner() + "@s.whatsapp.net";
        var lid = message.fromMe() ? ownLid : author.lidJid();
        about.put("sender", message.byApi() ? ownNumber : lid);
        about.put("sender_lid", lid);
        about.put("sender_pn", message.fromMe() ? ownNumber : author.numberJid());
        about.put("senderName", message.fromMe() ? instance.profileName() : message.name());
    }

    private ObjectNode chat(ObjectNode about, Contact chat, int unread) {
        return about.put("id", "r%014x".formatted(Long.parseUnsignedLong(chat.chat()) & 0xffffffffffffffL))
                .put("name", chat.name())
                .put("owner", instance.owner())
                .put("phone", chat.numberJid().isEmpty() ? "" : PhoneNumbers.written(chat.chat()))
                .put("wa_chatid", chat.jid())
                .put("wa_chatlid", chat.lidJid())
                .put("wa_fastid", instance.owner() + ":" + chat.jid().replaceFirst("@.*", ""))
                .put("wa_isGroup", chat.group())
                .put("wa_isGroup_admin", chat.group())
                .put("wa_isGroup_member", chat.group())
                .put("wa_name", chat.name())
                .put("wa_unreadCount", unread);
    }
}
