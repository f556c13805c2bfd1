package br.app.falachefe.activities.inbox;

import br.app.falachefe.workflows.message.ConversationId;
import java.util.List;

/** What became of an event, once its transaction has committed. */
public sealed interface Acceptance {

    /** The message is kept and waits for an answer. */
    record Accepted(ConversationId conversation) implements Acceptance {}

    /** It was kept before; nothing was written. */
    record Duplicate() implements Acceptance {}

    /** Nothing to answer. */
    record Ignored(IgnoreReason reason) implements Acceptance {}

    /**
     * Nothing to answer, but conversations that run should hear of it by a plain signal, one that starts nothing. What
     * they must obey stands in their rows already.
     */
    record Informed(IgnoreReason reason, News news, List<ConversationId> conversations) implements Acceptance {
        public Informed {
            conversations = List.copyOf(conversations);
        }

        /** What a running conversation may want to know. */
        public enum News {
            PAUSE_CHANGED,
            DOUBT_SETTLED,
            COMPOSING,
            STOPPED_COMPOSING
        }
    }
}
