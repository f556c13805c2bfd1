package br.app.falachefe.local;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The product on free ports and with data of its own, quick: no quiet time, no delays. */
final class RunningProduct implements AutoCloseable {
    final Settings settings;
    final Phone phone;
    final Operator operator;
    final Rows rows;
    private Stack stack;
    private Stack.Running running;
    private final Deque<AutoCloseable> replacements = new ArrayDeque<>();

    private RunningProduct(Settings settings) {
        this.settings = settings;
        this.phone = new Phone(settings.phone());
        this.operator = new Operator(settings.app(), settings.operatorKey());
        this.rows = new Rows(settings.data());
        this.stack = new Stack(settings, step -> {});
        this.running = started(stack);
    }

    /** A start that fails leaves nothing running. */
    private static Stack.Running started(Stack stack) {
        try {
            return stack.start();
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    static RunningProduct start() {
        return start(Map.of());
    }

    /** @param more variables besides the usual ones */
    static RunningProduct start(Map<String, String> more) {
        try {
            Map<String, String> environment = new HashMap<>(Map.of(
                    "PORT", Integer.toString(Ports.free()),
                    "SIMULATOR_PORT", Integer.toString(Ports.free()),
                    "DATA_DIR", Files.createTempDirectory("falachefe").toString(),
                    "TURN_QUIET", "0s",
                    "SIMULATOR_MODEL_DELAY", "0ms",
                    "SIMULATOR_SEND_DELAY", "0ms",
                    "SIMULATOR_RECEIPT_DELAY", "10ms"));
            environment.putAll(more);
            return new RunningProduct(Settings.of(home(), environment));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The root of the clone; tests run in the module's folder. */
    static Path home() {
        return Path.of("..").toAbsolutePath().normalize();
    }

    /** Posts straight to the gateway's door, as anybody can who knows its address. */
    Http.Answer webhook(String body) {
        return Http.post(settings.app().resolve("/webhook/uaz/" + webhookSecret()), body, Map.of());
    }

    String webhookSecret() {
        return settings.given("UAZ_API_SECRET").orElseGet(() -> new Secrets(settings.data()).get("UAZ_API_SECRET"));
    }

    Stack.Running running() {
        return running;
    }

    /** Stops everything and starts it again on the same data, like a person with Ctrl-C. */
    void restart() {
        stopAll();
        stack = new Stack(settings, step -> {});
        running = started(stack);
    }

    /** The app vanishes as by a power cut: no goodbye to anybody. */
    void killApp() {
        Signals.kill(running.app().pid());
        await().until(() -> !running.app().isAlive());
    }

    /** Starts the app anew beside what runs. */
    void startApp() {
        Child app = new Product(settings, new Secrets(settings.data()))
                .app(
                        running.database().url(),
                        running.cache().url(),
                        running.engine().address());
        replacements.push(app);
        running = new Stack.Running(running.database(), running.cache(), running.engine(), app, running.simulator());
        Answers.waitFor(app, settings.app().resolve("/health"));
    }

    void stopEngine() {
        running.engine().close();
    }

    /** Starts the engine anew; the in-memory one has forgotten everything. */
    void startEngine() {
        Engine engine = Engine.start(settings);
        replacements.push(engine);
        running = new Stack.Running(running.database(), running.cache(), engine, running.app(), running.simulator());
    }

    /** PostgreSQL and all its children stop in the middle of whatever they do: connections hang, nothing is refused. */
    void freezeDatabase() {
        Signals.freeze(running.database().pid());
    }

    void thawDatabase() {
        Signals.thaw(running.database().pid());
    }

    void killDatabase() {
        Signals.kill(running.database().pid());
        running.database().close();
    }

    /** Starts PostgreSQL on the same files and at the same port. */
    void startDatabase() {
        Database database = Database.start(settings.data(), running.database().port());
        replacements.push(database);
        running = new Stack.Running(database, running.cache(), running.engine(), running.app(), running.simulator());
    }

    /** What was started later goes first, as in the stack itself. */
    private void stopAll() {
        while (!replacements.isEmpty()) {
            try {
                replacements.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        stack.close();
    }

    @Override
    public void close() {
        stopAll();
        try (Stream<Path> files = Files.walk(settings.data())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
