package br.app.falachefe.app.webhook;

import br.app.falachefe.activities.secret.Secret;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The gateway's door.
 *
 * @param secret the part of the path that only the gateway knows
 * @param largestBody thumbnails are 5-9 kB; anything near this is not a message
 */
@Validated
@ConfigurationProperties("falachefe.webhook")
public record WebhookProperties(
        @NotNull Secret secret, @DefaultValue("1MB") DataSize largestBody) {}
