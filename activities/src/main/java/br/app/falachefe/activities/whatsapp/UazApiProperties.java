package br.app.falachefe.activities.whatsapp;

import br.app.falachefe.activities.secret.Secret;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where our UazAPI instance is and how long we wait for it.
 *
 * @param token the instance's own token, sent as header {@code token}
 * @param connectTimeout per address of the host
 * @param answerTimeout from asking until the whole answer is there
 * @param courtesyTimeout the same for typing and read marks, which must not delay an answer
 */
@Validated
@ConfigurationProperties("falachefe.whatsapp")
public record UazApiProperties(
        @NotNull URI baseUrl,
        @NotNull Secret token,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("15s") Duration answerTimeout,
        @DefaultValue("500ms") Duration courtesyTimeout) {}
