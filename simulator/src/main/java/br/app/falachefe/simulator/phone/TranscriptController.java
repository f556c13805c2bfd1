package br.app.falachefe.simulator.phone;

import br.app.falachefe.simulator.BadInput;
import br.app.falachefe.simulator.store.Entry;
import br.app.falachefe.simulator.store.EntryView;
import br.app.falachefe.simulator.store.Phones;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What stands on the phones. */
@RestController
class TranscriptController {
    private final Phones phones;
    private final Stream stream;
    private final Stats stats;

    TranscriptController(Phones phones, Stream stream, Stats stats) {
        this.phones = phones;
        this.stream = stream;
        this.stats = stats;
    }

    /** @param after milliseconds, or the id of a message: only what came after it */
    @GetMapping("/phone/messages")
    List<EntryView> messages(@RequestParam @Nullable String chat, @RequestParam @Nullable String after) {
        var entries = phones.transcript(chat == null ? null : chatOf(chat));
        return entries.stream().skip(upTo(entries, after)).map(EntryView::of).toList();
    }

    @GetMapping("/phone/stream")
    SseEmitter stream(@RequestParam @Nullable String chat) {
        return stream.open(chat == null ? null : chatOf(chat));
    }

    @GetMapping("/phone/chats")
    List<ChatView> chats() {
        return phones.contacts().stream()
                .map(contact -> ChatView.of(contact, phones.transcript(contact.chat()), phones.unread(contact.chat())))
                .toList();
    }

    @GetMapping("/phone/stats")
    StatsView stats() {
        return stats.now();
    }

    private String chatOf(String written) {
        return phones.contactOrNew(written).chat();
    }

    private static long upTo(List<Entry> entries, @Nullable String after) {
        if (after == null || after.isBlank()) {
            return 0;
        }
        if (after.matches("\\d{1,15}")) {
            var since = Long.parseLong(after);
            return entries.stream()
                    .takeWhile(entry -> entry.message().at() <= since)
                    .count();
        }
        Predicate<Entry> isOther = entry -> !entry.id().equals(after);
        var before = entries.stream().takeWhile(isOther).count();
        if (before == entries.size()) {
            throw new BadInput("\"after\" must be milliseconds or the id of a message in this chat");
        }
        return before + 1;
    }
}
