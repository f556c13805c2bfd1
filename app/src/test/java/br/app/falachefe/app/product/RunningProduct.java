package br.app.falachefe.app.product;

import br.app.falachefe.app.Application;
import io.temporal.testserver.TestServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import redis.embedded.RedisServer;

/** One context for all tests of this module. Model and gateway are closed ports; nothing runs a workflow. */
public final class RunningProduct {
    public static final String KEY = "operator-key-of-the-tests";
    public static final String GATEWAY_TOKEN = "11111111-2222-3333-4444-555555555555";
    public static final String PATH_SECRET = "path-secret-of-the-tests";
    public static final String OWNER = "5511999990001";

    private static final RunningProduct RUNNING = start();

    private final ConfigurableApplicationContext context;
    private final Path log;
    private final Map<String, Object> settings;

    private RunningProduct(ConfigurableApplicationContext context, Path log, Map<String, Object> settings) {
        this.context = context;
        this.log = log;
        this.settings = settings;
    }

    public static RunningProduct get() {
        return RUNNING;
    }

    /** Another process, so to speak, beside this one and on the same servers; with the workers that its role has. */
    public ConfigurableApplicationContext beside(String role, Map<String, ?> more) {
        Map<String, Object> own = new LinkedHashMap<>(settings);
        own.remove("spring.temporal.workers");
        own.put("ROLE", role);
        own.putAll(more);
        return run(own);
    }

    public Http http() {
        return http(context);
    }

    public static Http http(ConfigurableApplicationContext context) {
        return new Http(address(context, "localhost"), KEY);
    }

    /** Where it listens, by one of the names of this machine. */
    public String address(String host) {
        return address(context, host);
    }

    private static String address(ConfigurableApplicationContext context, String host) {
        return "http://" + host + ":"
                + context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The file that the product logs to. */
    public Path log() {
        return log;
    }

    public static int closedPort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RunningProduct start() {
        try {
            EmbeddedPostgres postgres =
                    EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
            Flyway.configure()
                    .dataSource(postgres.getPostgresDatabase())
                    .schemas("falachefe")
                    .load()
                    .migrate();
            int redisPort = closedPort();
            RedisServer redis = RedisServer.newRedisServer()
                    .port(redisPort)
                    .setting("save \"\"")
                    .build();
            redis.start();
            int enginePort = closedPort();
            TestServer.PortBoundTestServer engine = TestServer.createPortBoundServer(enginePort);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(redis, engine)));
            Path log = Files.createTempDirectory("falachefe-log").resolve("falachefe.log");
            Map<String, Object> settings = settings(postgres.getPort(), redisPort, enginePort);
            settings.put("logging.file.name", log.toString());
            return new RunningProduct(run(settings), log, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConfigurableApplicationContext run(Map<String, Object> settings) {
        String[] arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.SERVLET)
                .run(arguments);
    }

    private static Map<String, Object> settings(int postgres, int redis, int engine) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("server.port", 0);
        settings.put("falachefe.database.url", "postgresql://postgres:postgres@127.0.0.1:" + postgres + "/postgres");
        settings.put("falachefe.redis.url", "redis://127.0.0.1:" + redis);
        settings.put("spring.temporal.connection.target", "127.0.0.1:" + engine);
        // Nobody serves the queue: what these tests ask for is said to the engine, and stays there.
        settings.put("spring.temporal.start-workers", false);
        settings.put("spring.temporal.workers", "");
        settings.put("falachefe.webhook.secret", PATH_SECRET);
        settings.put("falachefe.channel.owner", OWNER);
        settings.put("falachefe.channel.instance", "falachefe-teste");
        settings.put("falachefe.whatsapp.base-url", "http://127.0.0.1:" + closedPort());
        settings.put("falachefe.whatsapp.token", GATEWAY_TOKEN);
        settings.put("falachefe.model.base-url", "http://127.0.0.1:" + closedPort() + "/v1");
        settings.put("falachefe.model.api-key", "model-key-of-the-tests");
        settings.put("falachefe.inbox.conversation-key", "conversation-key-of-the-tests-0001");
        settings.put("falachefe.security.operator-key", KEY);
        settings.put("logging.config", "classpath:structured-logback.xml");
        return settings;
    }

    private static void stop(RedisServer redis, TestServer.PortBoundTestServer engine) {
        engine.close();
        try {
            redis.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
