package br.app.falachefe.deploy.nginx;

import static br.app.falachefe.deploy.nginx.Nginx.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import br.app.falachefe.deploy.Programs;
import br.app.falachefe.deploy.nginx.Upstream.Asked;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blue and green: another upstream file and a reload, while messages keep coming. */
class SwitchIT {
    private static final String GATEWAY = "/webhook/uaz/" + SECRET;

    private final Upstream blue = new Upstream("blue");
    private final Upstream green = new Upstream("green");
    private final Nginx nginx;

    SwitchIT(@TempDir Path folder) {
        nginx = new Nginx(folder);
    }

    @AfterEach
    void stop() {
        nginx.close();
        blue.close();
        green.close();
    }

    @Test
    void threeSwitchesUnderAStreamOfMessagesLoseAndRepeatNone() throws Exception {
        nginx.app(blue.address()).start();
        Wire gateway = new Wire(nginx);
        AtomicBoolean switching = new AtomicBoolean(true);
        AtomicInteger number = new AtomicInteger();
        List<Future<List<Integer>>> streams = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            for (int i = 0; i < 3; i++) {
                streams.add(threads.submit(() -> {
                    List<Integer> codes = new ArrayList<>();
                    while (switching.get()) {
                        codes.add(Wire.status(gateway.post(GATEWAY, String.valueOf(number.incrementAndGet()))));
                    }
                    return codes;
                }));
            }
            try {
                swapThreeTimes();
            } finally {
                switching.set(false);
            }
        }
        assertThat(codes(streams)).containsOnly(200).hasSize(number.get());
        assertThat(Stream.concat(blue.asked().stream(), green.asked().stream())
                        .map(Asked::body)
                        .map(Integer::valueOf))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, number.get()).boxed().toList());
    }

    private void swapThreeTimes() {
        for (Upstream next : List.of(green, blue, green)) {
            Upstream last = next == green ? blue : green;
            nginx.app(next.address()).reload().orFail();
            int before = next.asked().size();
            int left = last.asked().size();
            await().until(() -> next.asked().size() > before + 20);
            assertThat(last.asked().size() - left)
                    .as("requests to the old colour after the switch, but those that were under way")
                    .isLessThanOrEqualTo(3);
        }
    }

    private static List<Integer> codes(List<Future<List<Integer>>> streams)
            throws InterruptedException, ExecutionException {
        List<Integer> codes = new ArrayList<>();
        for (Future<List<Integer>> stream : streams) {
            codes.addAll(stream.get());
        }
        return codes;
    }

    @Test
    void aRequestUnderWayIsFinishedByTheColourThatBeganIt() throws Exception {
        CountDownLatch mayAnswer = new CountDownLatch(1);
        try (Upstream slow = new Upstream(exchange -> {
                    try {
                        assertThat(mayAnswer.await(30, TimeUnit.SECONDS)).isTrue();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    Upstream.answer(exchange, 200, "text/plain", "slow");
                });
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
            nginx.app(slow.address()).start();
            Future<String> underWay = thread.submit(() -> new Wire(nginx).post(GATEWAY, "{}"));
            await().until(() -> !slow.asked().isEmpty());
            nginx.app(green.address()).reload().orFail();
            assertThat(new Wire(nginx).post(GATEWAY, "{}")).contains("green");
            mayAnswer.countDown();
            assertThat(underWay.get()).startsWith("HTTP/1.1 200").endsWith("slow");
        }
    }

    @Test
    void aBrokenUpstreamFileChangesNothing() {
        nginx.app(blue.address()).start();
        Programs.Result result = nginx.upstream("upstream app { server ; ").reload();
        assertThat(result.code()).isNotZero();
        assertThat(result.output()).contains("a antiga continua");
        assertThat(Https.of(nginx).post(nginx.url(GATEWAY), "{}").body()).contains("blue");
    }

    @Test
    void aColourThatDoesNotExistChangesNothing() {
        nginx.app(blue.address()).start();
        Programs.Result result = nginx.app("app-green.invalid:8000").reload();
        assertThat(result.code()).isNotZero();
        assertThat(result.output()).contains("app-green.invalid", "a antiga continua");
        assertThat(Https.of(nginx).post(nginx.url(GATEWAY), "{}").body()).contains("blue");
        nginx.app(green.address()).reload().orFail();
        assertThat(Https.of(nginx).post(nginx.url(GATEWAY), "{}").body()).contains("green");
    }

    @Test
    void aSwitchThatNobodyAnnouncedIsNoticed() {
        nginx.with("NGINX_WATCH_SECONDS", "1").app(blue.address()).start();
        nginx.app(green.address());
        Https gateway = Https.of(nginx);
        await().untilAsserted(() ->
                assertThat(gateway.post(nginx.url(GATEWAY), "{}").body()).contains("green"));
    }
}
