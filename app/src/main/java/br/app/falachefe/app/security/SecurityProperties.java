package br.app.falachefe.app.security;

import br.app.falachefe.activities.secret.Secret;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who may ask.
 *
 * @param allowedHosts names this server answers to; {@code *} for any
 * @param allowedOrigins web origins that a browser may call the API from; empty for none
 */
@ConfigurationProperties("falachefe.security")
public record SecurityProperties(
        Secret operatorKey, @NotEmpty List<String> allowedHosts, List<String> allowedOrigins) {}
