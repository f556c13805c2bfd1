package br.app.falachefe.app.conversations;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How conversations are handed over.
 *
 * @param turnQuiet how long a text waits for the next one
 * @param turnsPerSecond how many new turns all processes together open a second
 */
@ConfigurationProperties("falachefe.conversations")
public record ConversationProperties(
        Duration turnQuiet, @Positive double turnsPerSecond) {}
