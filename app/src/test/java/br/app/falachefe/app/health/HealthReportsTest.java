package br.app.falachefe.app.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class HealthReportsTest {

    @Test
    void allThatHangTogetherTakeOneSecond() {
        try (var reports = reports(Map.of(
                "postgres", HealthReportsTest::hang,
                "redis", HealthReportsTest::hang,
                "temporal", HealthReportsTest::hang,
                "gateway", () -> ComponentHealth.OK))) {
            long start = System.nanoTime();
            Health health = reports.current();

            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(900), Duration.ofMillis(1_900));
            assertThat(health.status()).isEqualTo(Word.DOWN);
            assertThat(health.components())
                    .hasEntrySatisfying(
                            "temporal", down -> assertThat(down.status()).isEqualTo(Word.DOWN))
                    .containsEntry("gateway", ComponentHealth.OK);
        }
    }

    @Test
    void oneDurablePlaceIsEnoughToStayUp() {
        try (var reports = reports(Map.of(
                "postgres", () -> ComponentHealth.down("cannot be reached"),
                "redis", () -> ComponentHealth.OK))) {
            assertThat(reports.current().status()).isEqualTo(Word.DEGRADED);
        }
    }

    @Test
    void aLookThatFailsIsDownAndTellsNoMore() {
        try (var reports = reports(Map.of("temporal", () -> {
            throw new IllegalStateException("secret address");
        }))) {
            assertThat(reports.current().components())
                    .containsEntry("temporal", ComponentHealth.down("the look failed"));
        }
    }

    @Test
    void manyProbesAtOnceAreOneLook() {
        AtomicInteger looks = new AtomicInteger();
        try (var reports = reports(Map.of("postgres", () -> {
            looks.incrementAndGet();
            return ComponentHealth.OK;
        }))) {
            for (int probe = 0; probe < 10; probe++) {
                reports.current();
            }
        }
        assertThat(looks).hasValue(1);
    }

    private static HealthReports reports(Map<String, Supplier<ComponentHealth>> checks) {
        return new HealthReports(checks, true, Clock.systemUTC(), null);
    }

    private static ComponentHealth hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return ComponentHealth.OK;
    }
}
