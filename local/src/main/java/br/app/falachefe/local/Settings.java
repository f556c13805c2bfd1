package br.app.falachefe.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What can be set for a start on this machine.
 *
 * @param home root of the clone, where the built jars are
 * @param port the product's own; 8080
 * @param simulatorPort phone page and simulated gateway; 8090
 * @param data where everything lives that survives a restart
 * @param environment all variables, handed on to the product
 */
record Settings(Path home, int port, int simulatorPort, Path data, Map<String, String> environment) {

    static Settings of(Path home, Map<String, String> environment) {
        return new Settings(
                home,
                port(environment, "PORT", 8080),
                port(environment, "SIMULATOR_PORT", 8090),
                home.resolve(environment.getOrDefault("DATA_DIR", ".data"))
                        .toAbsolutePath()
                        .normalize(),
                Map.copyOf(environment));
    }

    private static int port(Map<String, String> environment, String name, int usual) {
        String given = environment.getOrDefault(name, "").strip();
        if (given.isEmpty()) {
            return usual;
        }
        try {
            int port = Integer.parseInt(given);
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // The sentence below names what was given.
        }
        throw new Trouble(name + " must be a port between 1 and 65535, not \"" + given + "\".");
    }

    Optional<String> given(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    EngineChoice engine() {
        return EngineChoice.of(given("ENGINE").orElse(""));
    }

    String operatorKey() {
        return given("OPERATOR_API_KEY").orElse("local");
    }

    boolean realGateway() {
        return given("UAZ_BASE_URL").isPresent();
    }

    URI app() {
        return URI.create("http://localhost:" + port);
    }

    URI phone() {
        return URI.create("http://localhost:" + simulatorPort);
    }
}
