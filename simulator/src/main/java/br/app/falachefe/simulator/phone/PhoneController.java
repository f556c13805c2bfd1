package br.app.falachefe.simulator.phone;

import br.app.falachefe.simulator.BadInput;
import br.app.falachefe.simulator.Fields;
import br.app.falachefe.simulator.media.MediaStore;
import br.app.falachefe.simulator.store.Phones;
import br.app.falachefe.simulator.webhook.Notices;
import br.app.falachefe.simulator.webhook.UpdateBodies;
import br.app.falachefe.simulator.webhook.Webhook;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What people do on their phones. */
@RestController
class PhoneController {
    private static final Set<String> STATES = Set.of("composing", "recording", "paused");

    private final Writing writing;
    private final Phones phones;
    private final MediaStore media;
    private final UpdateBodies updates;
    private final Notices notices;
    private final Webhook webhook;
    private final Stream stream;

    PhoneController(
            Writing writing,
            Phones phones,
            MediaStore media,
            UpdateBodies updates,
            Notices notices,
            Webhook webhook,
            Stream stream) {
        this.writing = writing;
        this.phones = phones;
        this.media = media;
        this.updates = updates;
        this.notices = notices;
        this.webhook = webhook;
        this.stream = stream;
    }

    @PostMapping("/phone/messages")
    Posted write(@RequestBody JsonNode body) {
        return writing.write(new Fields(body));
    }

    /** Any bytes, also such as no provider would send. */
    @PostMapping("/phone/raw")
    Posted raw(@RequestBody byte[] body) {
        return Posted.raw(webhook.post(notices.raw(body)).join());
    }

    @PostMapping("/phone/presence")
    Posted presence(@RequestBody JsonNode body) {
        var told = new Fields(body);
        var from = told.identifier("from").orElseThrow(() -> new BadInput("\"from\" is missing: who types?"));
        var state = told.filled("state")
                .filter(STATES::contains)
                .orElseThrow(() -> new BadInput("\"state\" must be composing, recording or paused"));
        var chat = phones.holder(from);
        stream.tell("presence", new PresenceView(chat.chat(), "in", state));
        var notice = notices.of(updates.presence(chat, state), chat.chat());
        return Posted.raw(webhook.post(notice).join());
    }

    @PostMapping("/reset")
    Map<String, String> reset() {
        phones.reset();
        media.clear();
        return Map.of("status", "forgotten");
    }
}
