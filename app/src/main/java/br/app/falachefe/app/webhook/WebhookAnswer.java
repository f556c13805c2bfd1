package br.app.falachefe.app.webhook;

import org.jspecify.annotations.Nullable;

/**
 * What the gateway is told.
 *
 * @param status {@code accepted}, {@code duplicate} or {@code ignored}
 * @param reason why it was ignored, else absent
 */
public record WebhookAnswer(String status, @Nullable String reason) {
    static final WebhookAnswer ACCEPTED = new WebhookAnswer("accepted", null);
    static final WebhookAnswer DUPLICATE = new WebhookAnswer("duplicate", null);

    static WebhookAnswer ignored(String reason) {
        return new WebhookAnswer("ignored", reason);
    }
}
