package br.app.falachefe.deploy.scripts;

import br.app.falachefe.deploy.Memory;
import br.app.falachefe.deploy.PortBlock;
import br.app.falachefe.deploy.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A server in one folder: the scripts that ship, the jars that ship, and processes where containers would be. */
final class Server implements AutoCloseable {
    private static final String TOKEN = "00000000-0000-4000-8000-0000000000aa";
    private static final List<String> SERVICES = List.of(
            "postgres",
            "redis",
            "simulator",
            "https",
            "app-blue",
            "app-green",
            "worker-blue",
            "worker-green",
            "nginx-http",
            "nginx-status");

    private static final List<String> STOPPED_IN_ORDER = List.of(
            "nginx",
            "app-blue",
            "app-green",
            "worker-blue",
            "worker-green",
            "simulator",
            "temporal",
            "redis",
            "postgres");

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, Integer> ports = new HashMap<>();

    Server(Path folder) throws IOException {
        Programs.need(
                "bash", "curl", "jq", "nginx", "redis-server", "psql", "pg_basebackup", "setsid", "openssl", "gpg");
        this.folder = folder;
        // PostgreSQL runs as another user than root and has to get here.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        choosePorts();
        fillEnvironment();
        Files.createDirectories(folder.resolve("nginx/active"));
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve(".env"), """
                DOMAIN=localhost
                APP_DATABASE=falachefe
                UAZ_API_KEY=%s
                UAZ_API_SECRET=segredo-do-caminho-4711
                UAZ_OWNER=5511900001111
                CONVERSATION_KEY=0123456789abcdef0123456789abcdef
                OPERATOR_API_KEY=chave-do-operador-4711
                BLUE_VERSION=none
                GREEN_VERSION=none
                NEWER_SCHEMA=accept
                """.formatted(TOKEN));
        nextVersion("");
    }

    /** Another file of functions behind the container commands. */
    void containers(String name) {
        environment.put(
                "CONTAINERS",
                Needs.home().resolve("deploy/src/test/resources/server/" + name).toString());
    }

    void set(String name, String value) {
        environment.put(name, value);
    }

    /** Variables of the processes of the version that is deployed next, as lines of a shell. */
    void nextVersion(String variables) throws IOException {
        Files.writeString(folder.resolve("data/next-version"), variables + "\n");
    }

    Script run(String script, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Needs.home().resolve("scripts").resolve(script).toString());
        command.addAll(List.of(arguments));
        return Script.run(environment, command);
    }

    /** Commands with all functions of the processes at hand. */
    Script bash(String commands) {
        String parts =
                "set -euo pipefail; SCRIPTS=%s/scripts; for part in words settings colours; do".formatted(Needs.home())
                        + " source $SCRIPTS/parts/$part; done; load_settings; source $CONTAINERS; ";
        return Script.run(environment, List.of("bash", "-c", parts + commands));
    }

    /** What a service holds now. */
    Memory memory(String service) {
        return Memory.of(service, process(service).orElseThrow());
    }

    void kill(String service) {
        process(service).orElseThrow().destroyForcibly();
    }

    boolean runs(String service) {
        return process(service).isPresent();
    }

    private Optional<ProcessHandle> process(String service) {
        String pids = service.equals("temporal") ? "data/engine/pids/" : "data/pids/";
        try {
            return ProcessHandle.of(Long.parseLong(read(pids + service + ".pid").split(" ")[0]));
        } catch (IOException notStarted) {
            return Optional.empty();
        }
    }

    URI simulator() {
        return URI.create("http://127.0.0.1:" + port("simulator"));
    }

    int port(String service) {
        return ports.getOrDefault(service, 0);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    String read(String name) throws IOException {
        return Files.readString(file(name));
    }

    /** The colour that nginx asks. */
    String serving() throws IOException {
        return read("nginx/active/upstream.conf")
                .lines()
                .findFirst()
                .orElseThrow()
                .split("[ :]")[1];
    }

    private static String portName(String service) {
        String name = "PORT_" + service.toUpperCase(Locale.ROOT).replace('-', '_');
        return name.startsWith("PORT_DRILL_") ? "DRILL_PORT_" + name.substring("PORT_DRILL_".length()) : name;
    }

    /** A drill runs beside the server, on ports of its own. */
    private void choosePorts() {
        int first = PortBlock.free(2 * (PortBlock.ENGINE + SERVICES.size()));
        for (String prefix : List.of("", "drill-")) {
            ports.put(prefix + "temporal", first);
            first += PortBlock.ENGINE;
            for (String service : SERVICES) {
                ports.put(prefix + service, first++);
            }
        }
    }

    private void fillEnvironment() {
        ports.forEach((service, port) -> environment.put(portName(service), String.valueOf(port)));
        Path home = Needs.home();
        environment.put("FALACHEFE_HOME", folder.toString());
        environment.put(
                "CONTAINERS",
                home.resolve("deploy/src/test/resources/server/processes").toString());
        environment.put("JAVA", ProcessHandle.current().info().command().orElseThrow());
        environment.put("JAR", Needs.built("app/target/falachefe.jar").toString());
        environment.put(
                "SIMULATOR_JAR",
                Needs.built("simulator/target/falachefe-simulator.jar").toString());
        for (String image : List.of("app", "worker", "simulator")) {
            String service = image.equals("simulator") ? image : image + "-blue";
            environment.put("MEMORY_" + image.toUpperCase(Locale.ROOT), String.valueOf(Memory.limit(service)));
        }
        environment.put("PG_BIN", Needs.postgresPrograms().toString());
        Needs.built(".tools/temporal-server");
        environment.put("NGINX_RUN", folder.resolve("data/nginx").toString());
        environment.put("NGINX_ACTIVE", folder.resolve("nginx/active").toString());
        environment.put("NGINX_HTTP_PORT", String.valueOf(port("nginx-http")));
        environment.put("NGINX_HTTPS_PORT", String.valueOf(port("https")));
        environment.put("NGINX_STATUS_PORT", String.valueOf(port("nginx-status")));
        environment.put("NGINX_ACCESS_LOG", folder.resolve("data/access.log").toString());
        environment.put("LETSENCRYPT", folder.resolve("data/letsencrypt").toString());
        environment.put("CHALLENGES", folder.resolve("data/challenges").toString());
        environment.put("OPERATORS_FILE", folder.resolve("data/operators").toString());
        environment.put("TEMPORAL_UI_UPSTREAM", "127.0.0.1:9");
        environment.put("GRAFANA_UPSTREAM", "127.0.0.1:9");
        environment.put("DEPLOY_READY_SECONDS", "90");
        environment.put("DEPLOY_SHARE_SECONDS", "8");
        environment.put("DEPLOY_WATCH_SECONDS", "6");
    }

    @Override
    public void close() {
        List<String> trouble = new ArrayList<>();
        for (String service : STOPPED_IN_ORDER) {
            Script stopped = bash("service_stop " + service);
            if (stopped.exit() != 0) {
                trouble.add(service + ": exit " + stopped.exit() + " " + stopped.printed());
            }
        }
        if (!trouble.isEmpty()) {
            throw new AssertionError("The server does not stop: " + trouble);
        }
    }

    /** The last lines of every log, for whoever has to find out why. */
    String logs() {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder.resolve("data/logs"))) {
            for (Path log : files.filter(Files::isRegularFile).toList()) {
                List<String> lines = Files.readAllLines(log);
                all.append("== ").append(log.getFileName()).append('\n');
                lines.subList(Math.max(0, lines.size() - 5), lines.size())
                        .forEach(line -> all.append(line, 0, Math.min(400, line.length()))
                                .append('\n'));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }
}
