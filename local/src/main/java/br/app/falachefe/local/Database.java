package br.app.falachefe.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** PostgreSQL from Maven's binaries, with its files in the data folder. */
final class Database implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final Path files;

    private Database(EmbeddedPostgres server, Path files) {
        this.server = server;
        this.files = files;
    }

    static Database start(Path data) {
        return start(data, Ports.free());
    }

    static Database start(Path data, int port) {
        Path files = data.resolve("postgres");
        stopLeftover(files);
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(files)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(Files.createDirectories(data.resolve("postgres-binaries"))
                            .toFile())
                    // The library's own defaults are for tests that may forget: a kill would lose what was
                    // acknowledged.
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("fsync", "on")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                    .setRegisterShutdownHook(false)
                    .start();
            createDatabase(server);
            return new Database(server, files);
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new Trouble("PostgreSQL did not start on " + files + ": " + e.getMessage());
        }
    }

    private static void createDatabase(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                var found = statement.executeQuery("select 1 from pg_database where datname = 'falachefe'")) {
            if (!found.next()) {
                statement.execute("create database falachefe");
            }
        }
    }

    /** A start that was killed leaves its PostgreSQL running on our files. */
    static void stopLeftover(Path files) {
        postmaster(files)
                .flatMap(ProcessHandle::of)
                .filter(process -> process.info().command().orElse("").contains("postgres"))
                .ifPresent(process -> {
                    process.destroy();
                    process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
                });
        try {
            Files.deleteIfExists(lock(files));
        } catch (IOException e) {
            throw new Trouble("The lock " + lock(files) + " of an earlier start stays: " + e.getMessage());
        }
    }

    private static Optional<Long> postmaster(Path files) {
        try {
            if (!Files.exists(lock(files))) {
                return Optional.empty();
            }
            return Optional.of(
                    Long.valueOf(Files.readAllLines(lock(files)).getFirst().strip()));
        } catch (IOException | NumberFormatException e) {
            throw new Trouble("The lock " + lock(files) + " of an earlier start cannot be read: " + e.getMessage());
        }
    }

    private static Path lock(Path files) {
        return files.resolve("postmaster.pid");
    }

    /** Process of the postmaster, whose children serve the connections. */
    long pid() {
        return postmaster(files).orElseThrow(() -> new Trouble("PostgreSQL does not run on " + files + "."));
    }

    int port() {
        return server.getPort();
    }

    String url() {
        return "postgresql://postgres:postgres@127.0.0.1:" + port() + "/falachefe";
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            System.err.println("PostgreSQL did not stop cleanly: " + e.getMessage());
        }
    }
}
