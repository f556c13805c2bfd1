package br.app.falachefe.deploy.nginx;

import static br.app.falachefe.deploy.nginx.Nginx.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much is let in: bursts of the gateway all, of strangers few. */
class LimitsIT {
    private static final String GATEWAY = "/webhook/uaz/" + SECRET;

    private final Upstream app = new Upstream("app");
    private final Nginx nginx;

    LimitsIT(@TempDir Path folder) {
        nginx = new Nginx(folder).app(app.address());
    }

    @BeforeEach
    void start() {
        nginx.start();
    }

    @AfterEach
    void stop() {
        nginx.close();
        app.close();
    }

    @Test
    void aBurstOfTwoHundredMessagesFromTheGatewayPasses() {
        Https gateway = Https.of(nginx);
        Burst burst = Burst.of(200, () -> gateway.post(nginx.url(GATEWAY), "{}"));
        assertThat(burst.refused()).isZero();
        assertThat(app.asked()).hasSize(200);
    }

    @Test
    void aGatewayThatRunsWildIsHeldAtItsRate() {
        Https gateway = Https.of(nginx);
        Burst burst = Burst.of(1500, () -> gateway.post(nginx.url(GATEWAY), "{}"));
        assertThat(burst.passed()).isBetween(401L, burst.allowed(100, 400));
        assertThat(app.asked()).hasSize((int) burst.passed());
    }

    @Test
    void strangersAreRefusedAfterTheirBurst() {
        Https stranger = Https.of(nginx);
        Burst burst = Burst.of(40, () -> stranger.post(nginx.url("/webhook/uaz/adivinha"), "{}"));
        assertThat(burst.passed()).isBetween(11L, burst.allowed(5, 10));
        assertThat(burst.refused()).isPositive();
        assertThat(app.asked()).hasSize((int) burst.passed());
    }

    @Test
    void withoutASecretInThePathEverybodyIsAStranger() {
        Https stranger = Https.of(nginx);
        Burst burst = Burst.of(40, () -> stranger.post(nginx.url("/webhook/uaz"), "{}"));
        assertThat(burst.passed()).isBetween(11L, burst.allowed(5, 10));
        assertThat(burst.refused()).isPositive();
    }

    @Test
    void aStrangerWhoWasRefusedStopsNeitherTheGatewayNorAnotherAddress() {
        Https stranger = Https.of(nginx);
        assertThat(Burst.of(40, () -> stranger.post(nginx.url("/webhook/uaz"), "{}"))
                        .refused())
                .isPositive();
        assertThat(stranger.post(nginx.url(GATEWAY), "{}").statusCode()).isEqualTo(200);
        assertThat(Https.of(nginx, "127.0.0.2")
                        .post(nginx.url("/webhook/uaz"), "{}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theApiIsHeldAtTenASecond() {
        Https operator = Https.of(nginx);
        Burst burst = Burst.of(60, () -> operator.get(nginx.url("/api/conversations")));
        assertThat(burst.passed()).isBetween(21L, burst.allowed(10, 20));
        assertThat(burst.refused()).isPositive();
        assertThat(Https.of(nginx, "127.0.0.2")
                        .get(nginx.url("/api/conversations"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aRefusalSaysWhenToComeBackAsAProblem() {
        Https operator = Https.of(nginx);
        HttpResponse<String> refused = Stream.generate(() -> operator.get(nginx.url("/api/conversations")))
                .limit(300)
                .filter(response -> response.statusCode() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(refused.headers().firstValue("retry-after")).hasValue("1");
        assertThat(refused.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(refused.body()).contains("\"status\":429", "\"title\":\"Too Many Requests\"");
    }

    /** Requests sent as fast as sixteen connections can; all answers are 200 or 429. */
    private record Burst(long passed, long refused, Duration took) {
        static Burst of(int requests, Supplier<HttpResponse<String>> request) {
            long start = System.nanoTime();
            List<Integer> codes;
            try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
                Callable<Integer> one = () -> request.get().statusCode();
                codes = threads
                        .invokeAll(Stream.generate(() -> one).limit(requests).toList())
                        .stream()
                        .map(Burst::join)
                        .toList();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            assertThat(codes).containsAnyOf(200).isSubsetOf(200, 429);
            long passed = codes.stream().filter(code -> code == 200).count();
            return new Burst(passed, requests - passed, took);
        }

        /** What may have passed in this time: one, the burst, and what the rate has given back since. */
        long allowed(int rate, int burst) {
            return 1 + burst + (long) Math.ceil(took.toMillis() * rate / 1000.0);
        }

        private static int join(Future<Integer> future) {
            try {
                return future.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
