package br.app.falachefe.simulator.webhook;

import br.app.falachefe.simulator.SimulatorSettings;
import br.app.falachefe.simulator.SimulatorSettings.Instance;
import br.app.falachefe.simulator.store.Contact;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Events about messages that exist, about typing and about the connection. */
@Component
public class UpdateBodies {
    private final Shell shell;
    private final Instance instance;

    UpdateBodies(Shell shell, SimulatorSettings settings) {
        this.shell = shell;
        this.instance = settings.instance();
    }

    /** The customer's phone got our messages, or the customer read them. */
    public ObjectNode receipt(Contact chat, String state, List<String> ids, Instant at) {
        var body = update(chat, state, ids, false);
        ((ObjectNode) body.get("event")).put("Timestamp", at.getEpochSecond());
        return body;
    }

    /** We marked the customer's messages as read: lower case and an ISO time, as captured. */
    public ObjectNode ownRead(Contact chat, List<String> ids, Instant at) {
        var body = update(chat, "Read", ids, true);
        ((ObjectNode) body.get("event"))
                .put("Timestamp", at.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("Type", "read");
        return body;
    }

    public ObjectNode deleted(Contact chat, List<String> ids, boolean byUs, Instant at) {
        var body = update(chat, "Deleted", ids, byUs).put("type", "DeletedMessage");
        ((ObjectNode) body.get("event")).put("Timestamp", at.getEpochSecond());
        return body;
    }

    private ObjectNode update(Contact chat, String state, List<String> ids, boolean byUs) {
        var body = shell.envelope("update").put("state", state);
        var event = (ObjectNode) body.get("event");
        var lid = byUs ? instance.lid() + "@lid" : chat.lidJid();
        event.put("Chat", chat.jid())
                .put("chatid", chat.jid())
                .put("IsFromMe", byUs)
                .put("IsGroup", chat.group())
                .put("Type", state)
                .put("Sender", lid)
                .put("SenderAlt", byUs ? "" : chat.numberJid())
                .put("sender_lid", lid)
                .put("sender_pn", byUs ? instance.owner() + "@s.whatsapp.net" : chat.numberJid());
        var named = event.putArray("MessageIDs");
        ids.forEach(named::add);
        return body;
    }

    /** @param state composing, recording or paused; recording is composing with sound */
    public ObjectNode presence(Contact chat, String state) {
        var body = shell.envelope("presence");
        var recording = state.equals("recording");
        ((ObjectNode) body.get("event"))
                .put("Chat", chat.jid())
                .put("IsGroup", chat.group())
                .put("Media", recording ? "audio" : "")
                .put("Sender", chat.lidJid())
                .put("SenderAlt", chat.numberJid())
                .put("State", recording ? "composing" : state);
        return body;
    }

    public ObjectNode connected() {
        var body = shell.envelope("connected");
        ((ObjectNode) body.get("instance")).put("name", instance.name());
        return body;
    }

    /** @param loggedOut the phone unlinked us, as opposed to a line that is down for a while */
    public ObjectNode disconnected(boolean loggedOut, Instant at) {
        var body = shell.envelope("disconnected");
        if (!loggedOut) {
            body.put("type", "Disconnected");
        }
        ((ObjectNode) body.get("instance"))
                .put("name", instance.name())
                .put(
                        "lastDisconnect",
                        at.truncatedTo(ChronoUnit.MILLIS).toString().replace('T', ' '))
                .put("lastDisconnectReason", loggedOut ? "401: logged out from another device" : "connection lost");
        return body;
    }
}
