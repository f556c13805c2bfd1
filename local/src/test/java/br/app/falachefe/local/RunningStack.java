package br.app.falachefe.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The stack of {@code scripts/stack} on free ports and with data of its own: real engine, real Web UI, two apps. */
final class RunningStack implements AutoCloseable {
    private final Map<String, String> environment;
    private final Map<String, String> addresses;
    final Phone phone;
    final Operator operator;

    private RunningStack(Map<String, String> environment) {
        this.environment = environment;
        run("scripts/stack", "up");
        addresses = run("scripts/stack", "env")
                .lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        phone = new Phone(at("SIMULATOR_URL"));
        operator = new Operator(at("APP_1_URL"), address("OPERATOR_API_KEY"));
    }

    /** @param more variables of the product besides the usual ones */
    static RunningStack up(Map<String, String> more) {
        try {
            Path folder = Files.createTempDirectory(
                    "falachefe-stack",
                    // PostgreSQL runs as a user of its own.
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            Map<String, String> environment = new HashMap<>(Map.of(
                    "STACK_DIR", folder.toString(),
                    "TURN_QUIET", "0s",
                    "SIMULATOR_MODEL_DELAY", "0ms",
                    "SIMULATOR_SEND_DELAY", "0ms"));
            environment.putAll(ports());
            environment.putAll(more);
            return new RunningStack(environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Below the range from which outgoing connections get theirs: a stopped service must find its port free again. The
     * engine uses thirty from its own on, and keeps them in 16 bits with a sign.
     */
    private static Map<String, String> ports() {
        int first = enginePort();
        Map<String, String> ports = new HashMap<>();
        for (String name : List.of(
                "POSTGRES_PORT",
                "REDIS_PORT",
                "TEMPORAL_UI_PORT",
                "SIMULATOR_PORT",
                "APP_1_PORT",
                "APP_2_PORT",
                "TEMPORAL_PORT")) {
            ports.put(name, Integer.toString(first + ports.size()));
        }
        return ports;
    }

    /** The first of fifty ports of one test's own. */
    static int enginePort() {
        return 20_000 + Ports.free() % 230 * 50;
    }

    String address(String name) {
        return Objects.requireNonNull(addresses.get(name), name);
    }

    URI at(String name) {
        return URI.create(address(name));
    }

    /** From now on for every command, as if it were exported. */
    RunningStack with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    void stack(String... arguments) {
        List<String> command = new ArrayList<>(List.of("scripts/stack"));
        command.addAll(List.of(arguments));
        run(command.toArray(String[]::new));
    }

    /** The Temporal CLI, as an operator would type it. */
    String temporal(String... arguments) {
        List<String> command = new ArrayList<>(List.of(".tools/temporal"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--address", address("TEMPORAL_ADDRESS")));
        return run(command.toArray(String[]::new));
    }

    private String run(String... command) {
        try {
            Path printed = Files.createTempFile("printed", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(RunningProduct.home().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(printed.toFile());
            builder.environment().putAll(environment);
            int exit = builder.start().waitFor();
            String output = Files.readString(printed, StandardCharsets.UTF_8);
            Files.delete(printed);
            assertThat(exit).as("%s printed %s", List.of(command), output).isZero();
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        run("scripts/stack", "down");
    }
}
