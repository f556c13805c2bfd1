package br.app.falachefe.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** In a JVM of its own, because the number of carriers is settled with its first virtual thread. */
class CarriersTest {
    private static final int WAITING = Math.min(200, 3 * Runtime.getRuntime().availableProcessors());

    @Test
    void whoeverHasWhatTheOthersWaitForWhileTheyLoadAClassGetsACarrier() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Crowd.class.getName()))
                .inheritIO()
                .start();
        try {
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("ended").isTrue();
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    /** Many virtual threads that wait for a class, and one more that lets it be loaded. */
    static final class Crowd {
        static final CountDownLatch MAY_BE_LOADED = new CountDownLatch(1);

        public static void main(String[] args) throws InterruptedException {
            Carriers.enough();
            List<Thread> waiting = IntStream.range(0, WAITING)
                    .mapToObj(n -> Thread.ofVirtual().start(() -> Slow.touch()))
                    .toList();
            Thread.ofVirtual().start(MAY_BE_LOADED::countDown);
            for (Thread thread : waiting) {
                thread.join();
            }
        }
    }

    static final class Slow {
        static {
            try {
                Crowd.MAY_BE_LOADED.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private Slow() {}

        static void touch() {}
    }
}
