package br.app.falachefe.app.config;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Turns {@code ROLE} into switches before any bean exists; we start the workers, not the starter. */
public class RoleEnvironment implements EnvironmentPostProcessor {
    private static final String STARTER_STARTS_WORKERS = "spring.temporal.start-workers";
    /** Set to nothing it hides the list in application.yml: no worker is made, no activity registered. */
    private static final String WORKERS_OF_THE_STARTER = "spring.temporal.workers";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Role role = roleOf(environment);
        Map<String, Object> switches = new HashMap<>(Map.of(
                Role.WORKERS,
                Boolean.toString(role.runsWorkers()),
                Role.DOOR,
                Boolean.toString(role.takesMessages()),
                STARTER_STARTS_WORKERS,
                "false"));
        if (!role.runsWorkers()) {
            switches.put(WORKERS_OF_THE_STARTER, "");
        }
        environment.getPropertySources().addFirst(new MapPropertySource("role", switches));
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
