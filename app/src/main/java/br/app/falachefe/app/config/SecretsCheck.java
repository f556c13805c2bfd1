package br.app.falachefe.app.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/** Stops the start on a missing or placeholder secret, with one sentence that names the variable. */
public class SecretsCheck implements EnvironmentPostProcessor, Ordered {
    private static final List<String> PLACEHOLDERS = List.of(
            "changeme", "change-me", "troque", "placeholder", "example", "exemplo", "secret", "password", "xxx");

    private static final Map<String, String> REQUIRED = Map.of(
            "DATABASE_URL", "falachefe.database.url",
            "REDIS_URL", "falachefe.redis.url",
            "UAZ_BASE_URL", "falachefe.whatsapp.base-url",
            "UAZ_API_KEY", "falachefe.whatsapp.token",
            "UAZ_API_SECRET", "falachefe.webhook.secret",
            "CONVERSATION_KEY", "falachefe.inbox.conversation-key",
            "OPENAI_API_KEY", "falachefe.model.api-key",
            "OPERATOR_API_KEY", "falachefe.security.operator-key");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        REQUIRED.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(required -> {
            String value = environment.getProperty(required.getValue(), "").strip();
            if (value.isEmpty()) {
                throw new BadSettingException(required.getKey() + " is not set.");
            }
            if (isPlaceholder(value)) {
                throw new BadSettingException(
                        required.getKey() + " still holds a placeholder; give it a value of your own.");
            }
        });
    }

    private static boolean isPlaceholder(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return value.startsWith("<") || PLACEHOLDERS.stream().anyMatch(lower::equals);
    }

    /** After the configuration files are read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
