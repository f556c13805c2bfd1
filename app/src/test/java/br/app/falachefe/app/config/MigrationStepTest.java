package br.app.falachefe.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.app.falachefe.app.Application;
import br.app.falachefe.app.product.RunningProduct;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.SpringProperties;

/** The step of a deploy that migrates ({@code migrate} in {@code scripts/parts/containers}): done means migrated. */
class MigrationStepTest {
    private static final String ONLY_MIGRATES = "spring.context.exit";

    /** Longer than anything else may take here, as an index on a large table does. */
    private static final String SLOW = "select pg_sleep(5);";

    @TempDir
    private Path folder;

    @Test
    void aProcessThatOnlyMigratesEndsWhenTheSchemaIsThereAndOpensNoDoor() throws Exception {
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.builder().setServerConfig("fsync", "off").start()) {
            Path printed = folder.resolve("printed");
            Files.writeString(folder.resolve("V9000__slow.sql"), SLOW);
            Process step = step(postgres.getPort(), printed);

            assertThat(step.waitFor(4, TimeUnit.MINUTES)).isTrue();

            assertThat(step.exitValue()).as(Files.readString(printed)).isZero();
            assertThat(Files.readString(printed)).doesNotContain("Tomcat started");
            Flyway flyway = Flyway.configure()
                    .dataSource(postgres.getPostgresDatabase())
                    .schemas("falachefe")
                    .load();
            assertThat(flyway.info().pending()).isEmpty();
            assertThat(flyway.info().current().getVersion()).isEqualTo(MigrationVersion.fromVersion("9000"));
        }
    }

    @Test
    void itFailsWhereNothingCanBeMigrated() {
        DatabaseUrl away =
                DatabaseUrl.parse("postgresql://postgres:postgres@127.0.0.1:" + RunningProduct.closedPort() + "/none");
        Flyway flyway = Flyway.configure()
                .dataSource(away.jdbcUrl(), away.user(), away.password())
                .load();
        SpringProperties.setProperty(ONLY_MIGRATES, "onRefresh");
        try (Migration migration = new Migration(away, NewerSchema.REFUSE, Duration.ZERO)) {
            assertThatThrownBy(() -> migration.migrate(flyway))
                    .isInstanceOf(BadSettingException.class)
                    .hasMessage("DATABASE_URL: PostgreSQL does not answer, so nothing was migrated.");
        } finally {
            SpringProperties.setProperty(ONLY_MIGRATES, null);
        }
    }

    /** Neither Redis nor engine nor gateway nor model is there. */
    private Process step(int postgres, Path printed) throws Exception {
        ProcessBuilder java = new ProcessBuilder(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-D" + ONLY_MIGRATES + "=onRefresh",
                "-cp",
                System.getProperty("java.class.path"),
                Application.class.getName(),
                "--spring.flyway.locations=classpath:db/migration,filesystem:" + folder,
                "--server.port=0"));
        java.environment()
                .putAll(Map.of(
                        "DATABASE_URL",
                        "postgresql://postgres:postgres@127.0.0.1:" + postgres + "/postgres",
                        "REDIS_URL",
                        "redis://127.0.0.1:" + RunningProduct.closedPort(),
                        "TEMPORAL_ADDRESS",
                        "127.0.0.1:" + RunningProduct.closedPort(),
                        "UAZ_BASE_URL",
                        "http://127.0.0.1:" + RunningProduct.closedPort(),
                        "UAZ_API_KEY",
                        RunningProduct.GATEWAY_TOKEN,
                        "UAZ_API_SECRET",
                        RunningProduct.PATH_SECRET,
                        "CONVERSATION_KEY",
                        "conversation-key-of-the-tests-0001",
                        "OPENAI_API_KEY",
                        "model-key-of-the-tests",
                        "OPERATOR_API_KEY",
                        RunningProduct.KEY,
                        "LOG_DIR",
                        folder.toString()));
        return java.redirectErrorStream(true).redirectOutput(printed.toFile()).start();
    }
}
