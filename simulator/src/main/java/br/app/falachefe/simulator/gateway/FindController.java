package br.app.falachefe.simulator.gateway;

import br.app.falachefe.simulator.Fields;
import br.app.falachefe.simulator.faults.Faults;
import br.app.falachefe.simulator.store.Contact;
import br.app.falachefe.simulator.store.Entry;
import br.app.falachefe.simulator.store.Phones;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /message/find}: the only way to learn whether a send without an answer happened. */
@RestController
class FindController {
    private static final int USUAL_LIMIT = 100;
    private static final int MOST = 1_000_000;

    private final Phones phones;
    private final MessageViews views;
    private final Faults faults;

    FindController(Phones phones, MessageViews views, Faults faults) {
        this.phones = phones;
        this.views = views;
        this.faults = faults;
    }

    /** Field by field as the provider answers. */
    record Found(
            List<ObjectNode> messages, int returnedMessages, int limit, int offset, int nextOffset, boolean hasMore) {}

    @PostMapping("/message/find")
    Found find(@RequestBody JsonNode body) {
        var asked = new Fields(body);
        var limit = asked.whole("limit", MOST).filter(given -> given > 0).orElse(USUAL_LIMIT);
        var offset = asked.whole("offset", MOST).orElse(0);
        var all = matching(asked);
        var page = all.stream().skip(offset).limit(limit).map(views::found).toList();
        var next = offset + page.size();
        return new Found(page, page.size(), limit, offset, next, next < all.size());
    }

    /** Newest first; what is younger than {@code find_stale_ms} is not found yet. */
    private List<Entry> matching(Fields asked) {
        var newest = System.currentTimeMillis() - faults.millis("find_stale_ms");
        return candidates(asked).reversed().stream()
                .filter(entry -> entry.message().at() <= newest)
                .filter(labelled(asked, "track_id"))
                .filter(labelled(asked, "track_source"))
                .toList();
    }

    private List<Entry> candidates(Fields asked) {
        var chat = asked.filled("chatid");
        var inChat = chat.flatMap(phones::contact).map(Contact::chat);
        if (chat.isPresent() && inChat.isEmpty()) {
            return List.of();
        }
        var id = asked.filled("id");
        if (id.isEmpty()) {
            return phones.transcript(inChat.orElse(null));
        }
        return phones.find(id.get()).stream()
                .filter(entry -> inChat.isEmpty() || entry.message().chat().equals(inChat.get()))
                .toList();
    }

    private static Predicate<Entry> labelled(Fields asked, String label) {
        var wanted = asked.filled(label);
        return entry -> {
            var message = entry.message();
            var has = label.equals("track_id") ? message.trackId() : message.trackSource();
            return wanted.isEmpty() || wanted.equals(Optional.ofNullable(has));
        };
    }
}
