package br.app.falachefe.workflows.conversation;

import io.temporal.workflow.Workflow;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Waits until a burst of messages is over: text waits for quiet, everything else is answered at once. */
final class Gathering {
    private final Inbox inbox;
    private final ConversationSettings settings;
    private @Nullable Long typingSeenMillis;

    Gathering(Inbox inbox, ConversationSettings settings) {
        this.inbox = inbox;
        this.settings = settings;
    }

    void typing(Typing typing, long nowMillis) {
        typingSeenMillis = typing.composing() ? nowMillis : null;
    }

    void gather() {
        for (long rest = restMillis(); rest > 0 && !inbox.hasUrgent(); rest = restMillis()) {
            Waiting.waitFor(Duration.ofMillis(rest), "espera o cliente terminar de escrever", inbox::hasUrgent);
        }
    }

    private long restMillis() {
        if (settings.quiet().isZero()) {
            return 0;
        }
        long quietAt = inbox.lastArrivalMillis() + settings.quiet().toMillis();
        if (typingSeenMillis != null) {
            quietAt = Math.max(
                    quietAt, typingSeenMillis + settings.quietWhileTyping().toMillis());
        }
        long latest = inbox.firstArrivalMillis() + settings.longestGather().toMillis();
        return Math.min(quietAt, latest) - Workflow.currentTimeMillis();
    }
}
