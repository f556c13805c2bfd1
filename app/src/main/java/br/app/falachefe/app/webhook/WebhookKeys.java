package br.app.falachefe.app.webhook;

import br.app.falachefe.activities.secret.Secret;
import br.app.falachefe.activities.whatsapp.UazApiProperties;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.stereotype.Component;

/** Compares path secret and token in constant time; an empty expectation matches nothing. */
@Component
class WebhookKeys {
    private final Secret secret;
    private final Secret token;

    WebhookKeys(WebhookProperties webhook, UazApiProperties gateway) {
        this.secret = webhook.secret();
        this.token = gateway.token();
    }

    boolean opens(String pathSecret) {
        return equal(secret, pathSecret);
    }

    boolean isToken(String bodyToken) {
        return equal(token, bodyToken);
    }

    private static boolean equal(Secret expected, String given) {
        return !expected.isBlank()
                && MessageDigest.isEqual(
                        expected.reveal().getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
