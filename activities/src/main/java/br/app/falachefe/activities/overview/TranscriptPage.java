package br.app.falachefe.activities.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a chat, oldest message first.
 *
 * @param next where to go on, now or when more was said; null where the chat is empty
 * @param more whether there is more already
 */
public record TranscriptPage(
        List<TranscriptEntry> messages, @Nullable PageCursor next, boolean more) {
    public TranscriptPage {
        messages = List.copyOf(messages);
    }
}
