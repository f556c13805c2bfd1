package br.app.falachefe.simulator.gateway;

import br.app.falachefe.simulator.Absent;
import br.app.falachefe.simulator.BadInput;
import br.app.falachefe.simulator.Fields;
import br.app.falachefe.simulator.gateway.GatewayCall.Note;
import br.app.falachefe.simulator.phone.MessageIds;
import br.app.falachefe.simulator.store.Contact;
import br.app.falachefe.simulator.store.Direction;
import br.app.falachefe.simulator.store.Entry;
import br.app.falachefe.simulator.store.Phones;
import br.app.falachefe.simulator.store.Reaction;
import br.app.falachefe.simulator.webhook.Notices;
import br.app.falachefe.simulator.webhook.UpdateBodies;
import br.app.falachefe.simulator.webhook.Webhook;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The provider's calls about messages that exist. */
@RestController
@RequestMapping("/message")
class MessageController {
    private final Phones phones;
    private final MessageViews views;
    private final Reading reading;
    private final Aftermath aftermath;
    private final UpdateBodies updates;
    private final Notices notices;
    private final Webhook webhook;

    MessageController(
            Phones phones,
            MessageViews views,
            Reading reading,
            Aftermath aftermath,
            UpdateBodies updates,
            Notices notices,
            Webhook webhook) {
        this.phones = phones;
        this.views = views;
        this.reading = reading;
        this.aftermath = aftermath;
        this.updates = updates;
        this.notices = notices;
        this.webhook = webhook;
    }

    /** What became of one id of {@code /message/markread}. */
    record Marked(String id, String status, String error) {}

    @PostMapping("/markread")
    Map<String, List<Marked>> markRead(@RequestBody JsonNode body, HttpServletRequest request) {
        var asked = new Fields(body).texts("id");
        if (asked.isEmpty()) {
            throw new BadInput("Missing id");
        }
        var results = new ArrayList<Marked>();
        for (var id : asked) {
            var known = phones.find(id).filter(entry -> !entry.message().fromMe());
            known.ifPresent(entry -> {
                Note.CHAT.write(request, entry.message().chat());
                reading.read(chatOf(entry), List.of(entry.id()));
            });
            results.add(
                    known.isPresent() ? new Marked(id, "success", "") : new Marked(id, "error", "Message not found"));
        }
        return Map.of("results", results);
    }

    @PostMapping("/react")
    ObjectNode react(@RequestBody JsonNode body, HttpServletRequest request) {
        var asked = new Fields(body);
        var emoji = asked.text("text").orElseThrow(() -> new BadInput("Missing text"));
        var target = target(asked, request);
        var after = phones.change(
                target.id(), entry -> entry.with(entry.condition().reacted(new Reaction(emoji, Direction.OUT))));
        return views.sent(after.orElse(target), "message/react")
                .put("messageType", "ReactionMessage")
                .put("text", emoji)
                .put("reaction", target.id());
    }

    /** Answers with a new id; the message keeps its old one on the phone. */
    @PostMapping("/edit")
    ObjectNode edit(@RequestBody JsonNode body, HttpServletRequest request) {
        var asked = new Fields(body);
        var text = asked.filled("text").orElseThrow(() -> new BadInput("Missing id or text"));
        var target = own(asked, request);
        phones.change(target.id(), entry -> entry.edited(text));
        var renewed = new Entry(
                target.message().renewed(MessageIds.byApi(), text, System.currentTimeMillis()),
                target.attachment(),
                target.condition());
        Thread.ofVirtual().start(() -> aftermath.echo(renewed, target.id()));
        return views.sent(renewed, "message/edit").put("edited", target.id());
    }

    @PostMapping("/delete")
    ObjectNode delete(@RequestBody JsonNode body, HttpServletRequest request) {
        var target = own(new Fields(body), request);
        phones.change(target.id(), entry -> entry.with(entry.condition().removed()));
        var chat = chatOf(target);
        webhook.tell(notices.of(updates.deleted(chat, List.of(target.id()), true, Instant.now()), chat.chat()));
        return views.sent(target, "message/delete").put("status", "Deleted");
    }

    private Entry own(Fields asked, HttpServletRequest request) {
        var target = target(asked, request);
        if (!target.message().fromMe()) {
            throw new BadInput("message was not sent by this instance");
        }
        return target;
    }

    private Entry target(Fields asked, HttpServletRequest request) {
        var id = asked.filled("id").orElseThrow(() -> new BadInput("Missing id"));
        var target = phones.find(id).orElseThrow(() -> new Absent("Message not found"));
        Note.CHAT.write(request, target.message().chat());
        Note.MESSAGEID.write(request, target.id());
        return target;
    }

    private Contact chatOf(Entry entry) {
        return phones.contactOrNew(entry.message().chat());
    }
}
