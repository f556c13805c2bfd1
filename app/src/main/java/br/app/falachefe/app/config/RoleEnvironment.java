package br.app.falachefe.app.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Turns {@code ROLE} into a switch for the workers before any bean exists; we start them, not the starter. */
public class RoleEnvironment implements EnvironmentPostProcessor {
    private static final String WORKERS = "falachefe.workers";
    private static final String STARTER_STARTS_WORKERS = "spring.temporal.start-workers";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.containsProperty(WORKERS)) {
            boolean workers = roleOf(environment).runsWorkers();
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "role", Map.of(WORKERS, Boolean.toString(workers), STARTER_STARTS_WORKERS, "false")));
        }
    }

    static Role roleOf(ConfigurableEnvironment environment) {
        String role = environment.getProperty("ROLE", "all").trim();
        return Arrays.stream(Role.values())
                .filter(known -> known.name().equalsIgnoreCase(role))
                .findFirst()
                .orElseThrow(() -> new BadSettingException(
                        "ROLE must be web, worker or all, not \"" + role.toLowerCase(Locale.ROOT) + "\"."));
    }
}
