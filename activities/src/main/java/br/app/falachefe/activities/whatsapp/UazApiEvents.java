package br.app.falachefe.activities.whatsapp;

import br.app.falachefe.activities.inbox.Channel;
import br.app.falachefe.activities.inbox.IgnoreReason;
import br.app.falachefe.activities.inbox.InboundEvent;
import br.app.falachefe.activities.whatsapp.Reading.Malformed;
import br.app.falachefe.activities.whatsapp.Reading.Webhook;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns the bytes of a UazAPI webhook into an event of ours, whatever they are; never throws because of them. */
@Component
public class UazApiEvents {
    /** Real bodies nest about 15 levels, most of them in quoted messages. */
    private static final int DEEPEST_NESTING = 100;

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST_NESTING)
                            .build())
                    .build())
            .build();

    /** Parses a body and takes the token out of it. Whoever calls compares the token before anything else. */
    public Reading read(byte[] bytes) {
        try {
            JsonNode tree = json.readTree(bytes);
            if (tree == null || !tree.isObject()) {
                return new Malformed("", "The body is not a JSON object.");
            }
            return read(new Fields(tree));
        } catch (StreamConstraintsException tooMuch) {
            return new Malformed("", "The body is nested too deeply or has a number or name that is too long.");
        } catch (JacksonException notJson) {
            return new Malformed("", "The body is not JSON in UTF-8.");
        }
    }

    private static Reading read(Fields body) {
        JsonNode type = body.node().path("EventType");
        if (!type.isString() || type.stringValue().isBlank()) {
            return new Malformed(body.text("token"), "The body has no EventType.");
        }
        ObjectNode clean = CleanTree.of(body.node());
        var fields = new Fields(clean);
        return new Webhook(
                body.text("token"), owner(fields), fields.text("instanceName"), fields.text("EventType"), clean);
    }

    /** The one event in a webhook, seen from our own channel. */
    public InboundEvent event(Webhook webhook, Channel channel) {
        Optional<IgnoreReason> notOurs = notOurs(webhook, channel);
        if (notOurs.isPresent()) {
            return new InboundEvent.Ignored(notOurs.get());
        }
        var body = new Fields(webhook.body());
        String owner = webhook.owner().isEmpty() && channel.owner() != null ? channel.owner() : webhook.owner();
        return switch (webhook.eventType()) {
            case "messages" ->
                owner.isEmpty()
                        ? new InboundEvent.Ignored(IgnoreReason.OTHER_OWNER)
                        : MessageEvents.read(owner, body.of("message"), body.of("chat"));
            case "messages_update" -> UpdateEvents.update(owner, body);
            case "presence" -> UpdateEvents.presence(owner, body);
            case "connection" -> UpdateEvents.connection(body);
            case "groups" -> new InboundEvent.Ignored(IgnoreReason.GROUP);
            case "history" -> new InboundEvent.Ignored(IgnoreReason.HISTORY);
            default -> new InboundEvent.Ignored(IgnoreReason.UNKNOWN_EVENT);
        };
    }

    private static Optional<IgnoreReason> notOurs(Webhook webhook, Channel channel) {
        if (differs(webhook.instance(), channel.instance())) {
            return Optional.of(IgnoreReason.OTHER_INSTANCE);
        }
        return differs(webhook.owner(), channel.owner()) ? Optional.of(IgnoreReason.OTHER_OWNER) : Optional.empty();
    }

    private static boolean differs(String said, @Nullable String ours) {
        return ours != null && !said.isBlank() && !said.equals(ours);
    }

    /** Digits of the number that the webhook is about; older versions leave it out in some places. */
    private static String owner(Fields body) {
        String owner = body.text("owner");
        Fields message = body.of("message");
        if (owner.isBlank()) {
            owner = message.text("owner");
        }
        if (owner.isBlank() && message.text("id").indexOf(':') > 0) {
            owner = message.text("id").substring(0, message.text("id").indexOf(':'));
        }
        return owner.matches("\\d{3,20}") ? owner : "";
    }
}
