package br.app.falachefe.activities.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the operators' list.
 *
 * @param next where the next page begins; null at the end
 */
public record ConversationPage(
        List<ConversationSummary> conversations, @Nullable PageCursor next) {
    public ConversationPage {
        conversations = List.copyOf(conversations);
    }
}
