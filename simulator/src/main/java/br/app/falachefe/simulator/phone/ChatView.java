package br.app.falachefe.simulator.phone;

import br.app.falachefe.simulator.store.Contact;
import br.app.falachefe.simulator.store.Entry;
import br.app.falachefe.simulator.store.EntryView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A line in the list of chats.
 *
 * @param unread messages that the business has not read
 */
@JsonNaming(SnakeCaseStrategy.class)
record ChatView(
        String chat,
        String name,
        boolean group,
        boolean lidOnly,
        @Nullable EntryView last,
        int unread) {
    static ChatView of(Contact contact, List<Entry> entries, int unread) {
        var last = entries.isEmpty() ? null : EntryView.of(entries.getLast());
        return new ChatView(contact.chat(), contact.name(), contact.group(), contact.lidOnly(), last, unread);
    }
}
