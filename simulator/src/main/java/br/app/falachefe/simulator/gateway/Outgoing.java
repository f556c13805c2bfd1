package br.app.falachefe.simulator.gateway;

import br.app.falachefe.simulator.media.GivenFile;
import br.app.falachefe.simulator.store.Kind;
import br.app.falachefe.simulator.store.Menu;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A message that the product wants sent.
 *
 * @param number as it was written
 * @param readChat the chat is marked as read with it
 * @param delay how long the business is seen typing first
 */
record Outgoing(
        String number,
        Kind kind,
        String text,
        @Nullable Menu menu,
        @Nullable GivenFile file,
        Labels labels,
        boolean readChat,
        Duration delay) {
    /** What the product attaches for itself. */
    record Labels(
            @Nullable String replyTo,
            @Nullable String trackId,
            @Nullable String trackSource,
            String sendFunction) {}
}
