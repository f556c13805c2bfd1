package br.app.falachefe.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LogCountsTest {
    @Test
    void oursAreNamedByTheirClassAndOthersByTheirLibrary() {
        assertThat(LogCounts.label("br.app.falachefe.app.conversations.Dispatch"))
                .isEqualTo("Dispatch");
        assertThat(LogCounts.label("io.temporal.internal.worker.Poller")).isEqualTo("io.temporal.internal");
        assertThat(LogCounts.label("org.apache.catalina.core.ContainerBase.[Tomcat].[localhost].[/]"))
                .isEqualTo("org.apache.catalina");
        assertThat(LogCounts.label("loud")).isEqualTo("loud");
    }

    @Test
    void countsWarningsAndErrorsUntilItIsGone() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        LogCounts counts = new LogCounts();
        Logger log = LoggerFactory.getLogger(LogCountsTest.class);
        counts.bindTo(meters);
        log.info("Not counted");
        log.error("Counted");
        counts.destroy();
        log.error("Too late");

        assertThat(meters.get("log.events")
                        .tags("level", "error", "logger", "LogCountsTest")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(meters.find("log.events").counters()).hasSize(1);
    }
}
