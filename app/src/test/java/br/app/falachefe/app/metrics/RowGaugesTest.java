package br.app.falachefe.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.activities.inbox.InboxFigures;
import br.app.falachefe.activities.inbox.Spill;
import br.app.falachefe.activities.inbox.Waiting;
import br.app.falachefe.activities.outbox.OutboxFigures;
import br.app.falachefe.activities.overview.Whereabouts;
import br.app.falachefe.app.product.RunningProduct;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class RowGaugesTest {
    @Test
    void aDatabaseThatIsAwayMakesAFigureUnknownAndAScrapeNeitherSlowNorBroken() {
        RunningProduct product = RunningProduct.get();
        try (HikariDataSource away = nowhere()) {
            JdbcClient jdbc = JdbcClient.create(away);
            var gauges = new RowGauges(
                    new Waiting(jdbc),
                    new InboxFigures(jdbc),
                    new OutboxFigures(jdbc),
                    product.bean(Whereabouts.class),
                    product.bean(Spill.class));
            SimpleMeterRegistry meters = new SimpleMeterRegistry();
            gauges.bindTo(meters);
            gauges.read();

            Instant before = Instant.now();
            assertThat(meters.get("inbox.pending").gauge().value()).isNaN();
            assertThat(meters.get("replies.unsure").gauge().value()).isNaN();
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofMillis(500));
        }
    }

    private static HikariDataSource nowhere() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + RunningProduct.closedPort() + "/nothing");
        pool.setConnectionTimeout(500);
        pool.setInitializationFailTimeout(-1);
        return pool;
    }
}
