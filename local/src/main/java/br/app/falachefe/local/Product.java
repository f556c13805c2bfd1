package br.app.falachefe.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Starts the jars that ship, with everything they need to find each other. */
final class Product {
    /** Token of the simulated instance; a real one comes from the environment. */
    private static final String SIMULATED_TOKEN = "00000000-0000-4000-8000-0000000000aa";

    private final Settings settings;
    private final Secrets secrets;

    Product(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    Child simulator() {
        Map<String, String> environment = new HashMap<>(settings.environment());
        environment.put("SIMULATOR_PORT", Integer.toString(settings.simulatorPort()));
        usual(environment, "SIMULATOR_WEBHOOK_URL", settings.app() + "/webhook/uaz/" + webhookSecret());
        environment.put(
                "SIMULATOR_DATA_DIR", settings.data().resolve("simulator").toString());
        return Child.start(
                "simulator", java("simulator/target/falachefe-simulator.jar", "192m"), environment, settings.data());
    }

    Child app(String databaseUrl, String redisUrl, String engineAddress) {
        Map<String, String> environment = new HashMap<>(settings.environment());
        environment.put("PORT", Integer.toString(settings.port()));
        environment.put("DATABASE_URL", databaseUrl);
        environment.put("REDIS_URL", redisUrl);
        environment.put("TEMPORAL_ADDRESS", engineAddress);
        environment.put("OPERATOR_API_KEY", settings.operatorKey());
        environment.put("LOG_DIR", settings.data().resolve("logs").toString());
        usual(environment, "ALLOWED_HOSTS", "localhost,127.0.0.1");
        usual(environment, "CONVERSATION_KEY", secrets.get("CONVERSATION_KEY"));
        usual(environment, "UAZ_API_SECRET", webhookSecret());
        usual(environment, "UAZ_API_KEY", SIMULATED_TOKEN);
        usual(environment, "UAZ_BASE_URL", settings.phone().toString());
        if (settings.given("OPENAI_API_KEY").isEmpty()) {
            usual(environment, "OPENAI_BASE_URL", settings.phone() + "/v1");
            environment.put("OPENAI_API_KEY", "simulated");
            usual(environment, "OPENAI_MODEL", "simulated");
        }
        return Child.start("app", java("app/target/falachefe.jar", "640m"), environment, settings.data());
    }

    private String webhookSecret() {
        return settings.given("UAZ_API_SECRET").orElseGet(() -> secrets.get("UAZ_API_SECRET"));
    }

    private void usual(Map<String, String> environment, String name, String value) {
        if (settings.given(name).isEmpty()) {
            environment.put(name, value);
        }
    }

    private List<String> java(String jar, String heap) {
        Path file = settings.home().resolve(jar);
        if (!Files.exists(file)) {
            throw new Trouble("There is no " + jar + " yet; start with ./run, which builds it.");
        }
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of(
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                // The first compiler alone, as in the image (Dockerfile says why).
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                file.toString()));
        return command;
    }
}
