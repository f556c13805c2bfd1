package br.app.falachefe.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import br.app.falachefe.app.product.RunningProduct;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseConfigurationTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private final int port = RunningProduct.closedPort();

    @Test
    void whatAProcessThatStandsStillHadLockedIsFreeSoon() throws Exception {
        DatabaseUrl url = new DatabaseUrl("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "postgres");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setPort(port)
                        .setDataDirectory(folder.resolve("data"))
                        .setOverrideWorkingDirectory(folder.toFile())
                        .start();
                HikariDataSource stopped = new DatabaseConfiguration().dataSource(url);
                HikariDataSource others = new DatabaseConfiguration().dataSource(url)) {
            Connection open = stopped.getConnection();
            assertThat(postgres.getPort()).isEqualTo(port);
            open.setAutoCommit(false);
            open.createStatement().execute("select pg_advisory_xact_lock(4711)");

            await().atMost(PATIENCE).until(() -> locks(others));
            assertThatThrownBy(open::commit).as("when it wakes").isInstanceOf(SQLException.class);
            assertThat(locks(others)).as("PostgreSQL itself is well").isTrue();
        }
    }

    private static boolean locks(HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                var answer = connection.createStatement().executeQuery("select pg_try_advisory_xact_lock(4711)")) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
