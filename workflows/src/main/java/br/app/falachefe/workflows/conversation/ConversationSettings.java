package br.app.falachefe.workflows.conversation;

import java.time.Duration;

/**
 * What can be set per environment and must still replay: it travels as input, never as a bean.
 *
 * @param quiet how long a text waits for the next one; zero in tests and benches
 * @param quietWhileTyping the same while the customer is seen typing
 * @param longestGather no burst is gathered longer than this
 * @param idleAfter a chat with nothing open closes its run after this time
 */
public record ConversationSettings(
        Duration quiet, Duration quietWhileTyping, Duration longestGather, Duration idleAfter) {

    public static final ConversationSettings DEFAULT = new ConversationSettings(
            Duration.ofMillis(2500), Duration.ofSeconds(4), Duration.ofSeconds(20), Duration.ofDays(7));
}
