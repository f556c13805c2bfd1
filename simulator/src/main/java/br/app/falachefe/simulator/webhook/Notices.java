package br.app.falachefe.simulator.webhook;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes bodies ready to be posted. */
@Component
public class Notices {
    private final JsonMapper json;

    Notices(JsonMapper json) {
        this.json = json;
    }

    /** @param chat digits of the chat it is about, for whoever watches */
    public Notice of(JsonNode body, @Nullable String chat) {
        return of(body, chat, json.writeValueAsBytes(body));
    }

    /** A body that is posted as it is, whatever it is. */
    public Notice raw(byte[] body) {
        try {
            return of(json.readTree(body), null, body);
        } catch (JacksonException notJson) {
            return new Notice("raw", null, null, Set.of(), body);
        }
    }

    private static Notice of(JsonNode body, @Nullable String chat, byte[] bytes) {
        var event = body.path("EventType").asString("raw");
        var message = body.path("message");
        if (!event.equals("messages") || !message.isObject()) {
            return new Notice(event, chat, null, Set.of(), bytes);
        }
        var traits = Set.of(
                message.path("wasSentByApi").asBoolean(false) ? "wasSentByApi" : "wasNotSentByApi",
                message.path("fromMe").asBoolean(false) ? "fromMeYes" : "fromMeNo",
                message.path("isGroup").asBoolean(false) ? "isGroupYes" : "isGroupNo");
        var id = message.path("messageid").asString("");
        return new Notice(event, chat, id.isEmpty() ? null : id, traits, bytes);
    }
}
