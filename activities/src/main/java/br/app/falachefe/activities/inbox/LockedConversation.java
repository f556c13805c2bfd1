package br.app.falachefe.activities.inbox;

import br.app.falachefe.workflows.message.ConversationId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation whose row this transaction holds.
 *
 * @param pause null while the assistant may speak; a pause that has run out is no pause
 */
public record LockedConversation(
        ConversationId id,
        UUID company,
        UUID person,
        @Nullable Pause pause,
        boolean optedOut) {}
