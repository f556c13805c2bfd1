package br.app.falachefe.deploy.nginx;

import static org.awaitility.Awaitility.await;

import br.app.falachefe.deploy.Ports;
import br.app.falachefe.deploy.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The nginx that ships, started as Compose starts it, with all it writes below one folder and on free ports. */
public final class Nginx implements AutoCloseable {
    static final String SECRET = "S3gredo.do-caminho_1";
    static final String DOMAIN = "localhost";
    static final Path SHIPPED = Path.of("..", "nginx").toAbsolutePath().normalize();

    final int http = Ports.free();
    final int https = Ports.free();
    final int status = Ports.free();

    private final Path folder;
    private final Path scripts;
    private final Map<String, String> environment = new HashMap<>();
    private @Nullable Process process;

    public Nginx(Path folder) {
        this(folder, SHIPPED);
    }

    Nginx(Path folder, Path scripts) {
        Programs.need("nginx", "openssl", "envsubst", "curl", "flock");
        this.folder = folder;
        this.scripts = scripts;
        with("DOMAIN", DOMAIN).with("UAZ_API_SECRET", SECRET).with("RESOLVER", "127.0.0.1");
        with("NGINX_HTTP_PORT", http).with("NGINX_HTTPS_PORT", https).with("NGINX_STATUS_PORT", status);
        with("NGINX_RUN", folder.resolve("run")).with("NGINX_ACTIVE", folder.resolve("active"));
        with("LETSENCRYPT", folder.resolve("letsencrypt")).with("CHALLENGES", folder.resolve("challenges"));
        with("OPERATORS_FILE", folder.resolve("operators.htpasswd")).with("NGINX_WATCH_SECONDS", "3600");
        if ("root".equals(System.getProperty("user.name"))) {
            with("NGINX_USER", "root");
        }
    }

    Nginx with(String name, Object value) {
        environment.put(name, value.toString());
        return this;
    }

    /** How often {@code nginx/watch} looks; in most tests never. */
    public Nginx countedEvery(int seconds) {
        return with("NGINX_WATCH_SECONDS", seconds);
    }

    /** Makes these servers the ones that are asked, as a deploy does: a whole new file under the old name. */
    public Nginx app(String... servers) {
        String lines =
                Stream.of(servers).map(server -> "    server " + server + ";\n").collect(Collectors.joining());
        return upstream("upstream app {\n    zone app 64k;\n" + lines + "}\n");
    }

    Nginx upstream(String content) {
        try {
            Path active = Files.createDirectories(folder.resolve("active"));
            Files.writeString(active.resolve("next"), content);
            Files.move(active.resolve("next"), active.resolve("upstream.conf"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public Nginx start() {
        return start(List.of());
    }

    /** Starts it through another program, such as one that takes rights away. */
    Nginx start(List<String> through) {
        ProcessBuilder builder = script(through, "start")
                .redirectOutput(folder.resolve("access.log").toFile())
                .redirectError(folder.resolve("error.log").toFile());
        try {
            Process started = builder.start();
            process = started;
            await().pollInterval(Duration.ofMillis(50))
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> !started.isAlive() || answers());
            if (!started.isAlive()) {
                throw new IllegalStateException("nginx ended: " + errorLog());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Asked for an answer, not for a connection: nginx -t, which runs first, listens for a moment too. */
    boolean answers() {
        ProcessBuilder curl =
                new ProcessBuilder("curl", "-fsS", inside("/generation").toString());
        return Programs.run(curl).code() == 0;
    }

    Programs.Result reload() {
        return Programs.run(script(List.of(), "reload"));
    }

    /** A script of the folder, run as it would be inside the container. */
    ProcessBuilder script(List<String> through, String name, String... arguments) {
        List<String> command = Stream.of(
                        through.stream(), Stream.of(scripts.resolve(name).toString()), Stream.of(arguments))
                .flatMap(part -> part)
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.environment().merge("PATH", "/usr/sbin", (path, sbin) -> path + ":" + sbin);
        return builder;
    }

    public URI url(String path) {
        return URI.create("https://" + DOMAIN + ":" + https + path);
    }

    public URI plain(String path) {
        return URI.create("http://" + DOMAIN + ":" + http + path);
    }

    public URI inside(String path) {
        return URI.create("http://127.0.0.1:" + status + path);
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    String accessLog() {
        return text("access.log");
    }

    String errorLog() {
        return text("error.log");
    }

    /** The access log, each line read as JSON; a line that is none fails. */
    List<JsonNode> requests() {
        JsonMapper json = JsonMapper.shared();
        return accessLog().lines().map(json::readTree).toList();
    }

    private String text(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Process running = process;
        if (running == null) {
            return;
        }
        List<ProcessHandle> family = running.descendants().toList();
        running.destroy();
        await().atMost(Duration.ofSeconds(20)).until(() -> !running.isAlive());
        family.forEach(ProcessHandle::destroyForcibly);
    }
}
