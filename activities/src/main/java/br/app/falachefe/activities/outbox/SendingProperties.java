package br.app.falachefe.activities.outbox;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How answers are sent where the gateway leaves us in doubt. */
@ConfigurationProperties("falachefe.sending")
public record SendingProperties(@DefaultValue("send") WhenUnsure whenUnsure) {}
