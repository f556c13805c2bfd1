package br.app.falachefe.deploy.monitoring;

import static org.awaitility.Awaitility.await;

import br.app.falachefe.deploy.Ports;
import br.app.falachefe.deploy.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** PostgreSQL as Compose starts it: the configuration, the entry list and the first-start script that ship. */
final class ShippedPostgres implements AutoCloseable {
    static final Map<String, String> PASSWORDS = Map.of(
            "APP_DATABASE_PASSWORD", "senha-do-produto",
            "TEMPORAL_DATABASE_PASSWORD", "senha-do-motor",
            "METRICS_DATABASE_PASSWORD", "senha-das-medidas");

    final int port = Ports.free();

    private final Path folder;
    private final Process server;

    ShippedPostgres(Path folder) throws IOException {
        Programs.need("psql", "setpriv");
        this.folder = folder;
        // The server runs as another user than root and has to get here.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        copy("postgres/postgresql.conf", "/etc/postgresql/pg_hba.conf", folder + "/pg_hba.conf");
        copy("postgres/pg_hba.conf", "peer", "trust");
        makeCluster();
        server = start();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> ask("postgres", "postgres", "select 1").code() == 0);
        firstStart();
    }

    private void makeCluster() {
        Programs.run(new ProcessBuilder(asPostgres(
                        "initdb",
                        "-D",
                        data(),
                        "-U",
                        "postgres",
                        "--data-checksums",
                        "--encoding=UTF8",
                        "--locale=C.UTF-8",
                        "--auth-host=scram-sha-256",
                        "--auth-local=trust")))
                .orFail();
    }

    private Process start() throws IOException {
        List<String> command = asPostgres(
                "postgres",
                "-D",
                data(),
                "-p",
                String.valueOf(port),
                "-c",
                "config_file=" + folder + "/postgresql.conf",
                "-c",
                "unix_socket_directories=" + folder,
                "-c",
                "archive_command=true");
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    /** What the image runs once, on an empty data folder. */
    private void firstStart() {
        ProcessBuilder first =
                new ProcessBuilder(Shipped.file("postgres/init/10-roles.sh").toString());
        first.environment().putAll(PASSWORDS);
        first.environment().putAll(Map.of("PGHOST", folder.toString(), "PGPORT", String.valueOf(port)));
        Programs.run(first).orFail();
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void copy(String name, String from, String to) throws IOException {
        Path source = Shipped.file(name);
        Files.writeString(
                folder.resolve(source.getFileName()), Files.readString(source).replace(from, to));
    }

    /** Answers of one user over the network, or of the administrator through the socket. */
    Programs.Result ask(String user, String database, String statement) {
        return Programs.run(psql(user, database, statement));
    }

    String answer(String user, String database, String statement) {
        return ask(user, database, statement).orFail().output().strip();
    }

    private ProcessBuilder psql(String user, String database, String statement) {
        String host = user.equals("postgres") ? folder.toString() : "127.0.0.1";
        ProcessBuilder psql = new ProcessBuilder(
                "psql",
                "-XqAt",
                "-v",
                "ON_ERROR_STOP=1",
                "-h",
                host,
                "-p",
                String.valueOf(port),
                "-U",
                user,
                "-d",
                database,
                "-c",
                statement);
        String variable = (user.equals("falachefe") ? "APP" : user.toUpperCase(Locale.ROOT)) + "_DATABASE_PASSWORD";
        psql.environment().put("PGPASSWORD", PASSWORDS.getOrDefault(variable, ""));
        return psql;
    }

    private static List<String> asPostgres(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "--reset-env"));
        }
        command.add(program(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static Path program(String name) {
        Path found = Stream.of("15", "16", "17", "14")
                .map(version -> Path.of("/usr/lib/postgresql", version, "bin", name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(Path.of("/missing"));
        Programs.needFile(found, "PostgreSQL's server programs");
        return found;
    }

    @Override
    public void close() {
        // SIGINT, as Compose does it: sessions are ended first.
        Programs.run(new ProcessBuilder("kill", "-INT", String.valueOf(server.pid())));
        await().atMost(Duration.ofSeconds(30)).until(() -> !server.isAlive());
    }
}
