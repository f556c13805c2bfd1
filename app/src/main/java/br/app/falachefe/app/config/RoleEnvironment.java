package br.app.falachefe.app.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Turns {@code ROLE} into the starter's own switch before any bean exists. */
public class RoleEnvironment implements EnvironmentPostProcessor {
    private static final String STARTS_WORKERS = "spring.temporal.start-workers";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.containsProperty(STARTS_WORKERS)) {
            boolean workers = roleOf(environment).runsWorkers();
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("role", Map.of(STARTS_WORKERS, Boolean.toString(workers))));
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
