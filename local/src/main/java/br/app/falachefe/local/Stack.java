package br.app.falachefe.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Everything that one start needs, started in order and stopped in reverse. */
final class Stack implements AutoCloseable {
    private final Settings settings;
    private final Consumer<String> progress;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean closed;

    Stack(Settings settings, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
    }

    Running start() {
        Ports.needsFree("PORT", settings.port());
        Ports.needsFree("SIMULATOR_PORT", settings.simulatorPort());
        try {
            Files.createDirectories(settings.data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Product product = new Product(settings, new Secrets(settings.data()));
        Child simulator = keep(product.simulator());
        progress.accept("Starting PostgreSQL");
        Database database = keep(Database.start(settings.data()));
        progress.accept("Starting Redis");
        Cache cache = keep(Cache.start(settings.data()));
        progress.accept("Starting Temporal");
        Engine engine = keep(Engine.start(settings));
        progress.accept("Starting the simulator and the app");
        Child app = keep(product.app(database.url(), cache.url(), engine.address()));
        Answers.waitFor(simulator, settings.phone());
        Answers.waitFor(app, settings.app().resolve("/health"));
        return new Running(database, cache, engine, app, simulator);
    }

    /** What runs now. */
    record Running(Database database, Cache cache, Engine engine, Child app, Child simulator) {}

    private synchronized <T extends AutoCloseable> T keep(T part) {
        if (closed) {
            throw new Trouble("Stopped while starting.");
        }
        started.push(part);
        return part;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!started.isEmpty()) {
            AutoCloseable part = started.pop();
            try {
                part.close();
            } catch (Exception e) {
                System.err.println("Something did not stop cleanly: " + e.getMessage());
            }
        }
    }
}
