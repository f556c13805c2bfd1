package br.app.falachefe.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Entry point of {@code ./run}. */
public final class Local {
    private Local() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path home = Path.of(System.getProperty("falachefe.home", "."))
                .toAbsolutePath()
                .normalize();
        try {
            Settings settings = Settings.of(home, System.getenv());
            if (List.of(arguments).contains("--reset")) {
                reset(settings);
            }
            run(settings);
        } catch (Trouble trouble) {
            System.err.println(trouble.getMessage());
            System.exit(1);
        }
    }

    private static void run(Settings settings) throws InterruptedException {
        Stack stack = new Stack(settings, step -> System.out.println("… " + step));
        CountDownLatch stopping = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopping.countDown();
            System.out.println("Stopping …");
            stack.close();
            System.out.println("Stopped. Data is kept in " + settings.data() + ".");
        }));
        Stack.Running running = stack.start();
        Welcome.print(settings, running.engine());
        while (running.app().isAlive() && running.simulator().isAlive()) {
            if (stopping.await(500, TimeUnit.MILLISECONDS)) {
                return;
            }
        }
        // A terminal's Ctrl-C reaches the app and the simulator too, and they may be quicker than we are.
        if (stopping.await(1, TimeUnit.SECONDS)) {
            return;
        }
        Child dead = running.app().isAlive() ? running.simulator() : running.app();
        throw new Trouble("The " + dead.name() + " has stopped; see " + dead.log() + ".");
    }

    private static void reset(Settings settings) {
        if (!Files.exists(settings.data())) {
            return;
        }
        if (!Files.exists(settings.data().resolve("secrets.properties"))) {
            throw new Trouble("DATA_DIR " + settings.data() + " was not made by ./run; nothing is deleted.");
        }
        Database.stopLeftover(settings.data().resolve("postgres"));
        try (Stream<Path> files = Files.walk(settings.data())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println("Forgot everything in " + settings.data() + ".");
    }
}
