package br.app.falachefe.deploy.monitoring;

import br.app.falachefe.deploy.PortBlock;
import br.app.falachefe.deploy.Programs;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The product on {@code scripts/stack}: one process is the door, the other one works, as in production. */
final class LiveStack implements AutoCloseable {
    private final Map<String, String> environment;
    private final Map<String, String> addresses;
    private final int engine;

    LiveStack(Path folder) throws IOException {
        Programs.need("bash", "redis-server", "redis-cli", "psql", "setpriv");
        Stream.of("temporal-server", "temporal-sql-tool", "temporal-ui-server", "temporal")
                .forEach(tool -> Programs.needFile(Shipped.file(".tools/" + tool), "the engine's " + tool));
        // PostgreSQL runs as a user of its own and has to get here.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        environment = new HashMap<>(Map.of(
                "STACK_DIR", folder.resolve("stack").toString(),
                "STACK_ROLES", "web worker",
                "TURN_QUIET", "0s",
                "MODEL_PRICES", "simulated=0.25/0.025/2.00",
                "SIMULATOR_MODEL_DELAY", "100ms",
                "SIMULATOR_SEND_DELAY", "50ms"));
        List<String> others = List.of("POSTGRES", "REDIS", "TEMPORAL_UI", "SIMULATOR", "APP_1", "APP_2");
        engine = PortBlock.free(PortBlock.ENGINE + others.size());
        environment.put("TEMPORAL_PORT", String.valueOf(engine));
        others.forEach(name ->
                environment.put(name + "_PORT", String.valueOf(engine + PortBlock.ENGINE + others.indexOf(name))));
        stack("start", "postgres");
        addresses = stack("env")
                .lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        settingsOfTheServer();
    }

    /** Two settings of the server that the stack has no use for, and the panels have. */
    private void settingsOfTheServer() {
        sql("alter system set archive_mode = on");
        sql("alter system set archive_command = 'true'");
        stack("stop", "postgres");
        stack("up");
        redis("config", "set", "maxmemory", "128mb");
        sql("select pg_switch_wal()");
    }

    private void redis(String... command) {
        ProcessBuilder cli = new ProcessBuilder("redis-cli", "-p", String.valueOf(redis().getPort()));
        cli.command().addAll(List.of(command));
        cli.environment().put("REDISCLI_AUTH", password(redis()));
        Programs.Result said = Programs.run(cli).orFail();
        if (!said.output().strip().equals("OK")) {
            throw new IllegalStateException(said.output());
        }
    }

    static String password(URI address) {
        return address.getUserInfo().split(":", 2)[1];
    }

    private void sql(String statement) {
        String postgres = database().toString().replaceAll("/falachefe$", "/postgres");
        Programs.run(new ProcessBuilder("psql", "-XqAt", postgres, "-c", statement))
                .orFail();
    }

    /** Host and port of the door, of the worker, and of the engine's figures. */
    String door() {
        return at("APP_1_URL").getAuthority();
    }

    String worker() {
        return at("APP_2_URL").getAuthority();
    }

    String engineFigures() {
        return "127.0.0.1:" + (engine + 30);
    }

    URI simulator() {
        return at("SIMULATOR_URL");
    }

    URI database() {
        return at("DATABASE_URL");
    }

    URI redis() {
        return at("REDIS_URL");
    }

    String operatorKey() {
        return addresses.getOrDefault("OPERATOR_API_KEY", "");
    }

    private URI at(String name) {
        return URI.create(addresses.getOrDefault(name, ""));
    }

    private String stack(String... command) {
        ProcessBuilder builder =
                new ProcessBuilder(Shipped.file("scripts/stack").toString());
        builder.command().addAll(List.of(command));
        builder.environment().putAll(environment);
        return Programs.run(builder).orFail().output();
    }

    @Override
    public void close() {
        stack("down");
    }
}
