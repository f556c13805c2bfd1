package br.app.falachefe.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code scripts/engine} on free ports, with nothing but a PostgreSQL under it. */
final class BareEngine implements AutoCloseable {
    private final Path folder;
    private final int databasePort = Ports.free();
    private final int port = RunningStack.enginePort();
    private final int uiPort = Ports.free();
    private String password = "";

    /** @param printed to both outputs, in the order in which it came */
    record Result(int exit, String printed) {}

    BareEngine() {
        try {
            folder = Files.createTempDirectory(
                    "falachefe-engine",
                    // PostgreSQL runs as a user of its own.
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts PostgreSQL alone. */
    void start() {
        Result started = command(Map.of(), "scripts/stack", "start", "postgres");
        assertThat(started.exit()).as(started.printed()).isZero();
        password = command(Map.of(), "scripts/stack", "env")
                .printed()
                .replaceFirst("(?s).*DATABASE_URL=postgresql://falachefe:([0-9a-f]+)@.*", "$1");
    }

    Result run(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of("scripts/engine"));
        command.addAll(List.of(arguments));
        return command(environment, command.toArray(String[]::new));
    }

    /** The Temporal CLI, as an operator would type it. */
    String temporal(String... arguments) {
        List<String> command = new ArrayList<>(List.of(".tools/temporal"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--address", address()));
        Result answer = command(Map.of(), command.toArray(String[]::new));
        assertThat(answer.exit()).as(answer.printed()).isZero();
        return answer.printed();
    }

    private Result command(Map<String, String> more, String... command) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "STACK_DIR", folder.toString(),
                "ENGINE_DIR", folder.toString(),
                "POSTGRES_USER", "falachefe",
                "POSTGRES_PASSWORD", password,
                "POSTGRES_PORT", Integer.toString(databasePort),
                "TEMPORAL_PORT", Integer.toString(port),
                "TEMPORAL_UI_PORT", Integer.toString(uiPort)));
        environment.putAll(more);
        try {
            Path printed = Files.createTempFile(folder, "printed", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(RunningProduct.home().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(printed.toFile());
            builder.environment().putAll(environment);
            int exit = builder.start().waitFor();
            return new Result(exit, Files.readString(printed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    int databasePort() {
        return databasePort;
    }

    URI metrics() {
        return URI.create("http://127.0.0.1:" + (port + 30) + "/metrics");
    }

    URI webUi() {
        return URI.create("http://127.0.0.1:" + uiPort + "/");
    }

    Path configuration() {
        return RunningProduct.home().resolve("temporal-config");
    }

    String schemaVersion(String database) {
        try (Connection connection = connect(database);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select curr_version from schema_version")) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void setSchemaVersion(String database, String version) {
        try (Connection connection = connect(database);
                var statement = connection.prepareStatement("update schema_version set curr_version = ?")) {
            statement.setString(1, version);
            assertThat(statement.executeUpdate()).isOne();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + databasePort + "/" + database, "falachefe", password);
    }

    @Override
    public void close() {
        Result down = command(Map.of(), "scripts/stack", "down");
        assertThat(down.exit()).as(down.printed()).isZero();
    }
}
