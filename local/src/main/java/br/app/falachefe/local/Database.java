package br.app.falachefe.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** PostgreSQL from Maven's binaries, with its files in the data folder. */
final class Database implements AutoCloseable {
    private final EmbeddedPostgres server;

    private Database(EmbeddedPostgres server) {
        this.server = server;
    }

    static Database start(Path data) {
        Path files = data.resolve("postgres");
        stopLeftover(files);
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(files)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(Files.createDirectories(data.resolve("postgres-binaries"))
                            .toFile())
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                    .setRegisterShutdownHook(false)
                    .start();
            createDatabase(server);
            return new Database(server);
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
        Path lock = files.resolve("postmaster.pid");
        try {
            if (Files.exists(lock)) {
                List<String> lines = Files.readAllLines(lock);
                ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                        .filter(process -> process.info().command().orElse("").contains("postgres"))
                        .ifPresent(process -> {
                            process.destroy();
                            process.onExit()
                                    .orTimeout(20, java.util.concurrent.TimeUnit.SECONDS)
                                    .join();
                        });
                Files.deleteIfExists(lock);
            }
        } catch (IOException | NumberFormatException e) {
            throw new Trouble("The lock " + lock + " of an earlier start cannot be read: " + e.getMessage());
        }
    }

    String url() {
        return "postgresql://postgres:postgres@127.0.0.1:" + server.getPort() + "/falachefe";
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
