package br.app.falachefe.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import br.app.falachefe.app.product.RunningProduct;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wrong password and a schema from the future stop the start; a PostgreSQL that is away is waited for. */
class MigrationTest {
    private static final Duration AT_ONCE = Duration.ZERO;

    @TempDir
    private Path folder;

    private final int port = RunningProduct.closedPort();

    @Test
    void aWrongPasswordIsNamed() throws Exception {
        try (EmbeddedPostgres postgres = postgres()) {
            assertThat(postgres.getPort()).isEqualTo(port);
            assertThatThrownBy(() -> migrate("stranger:wrong", "postgres", NewerSchema.REFUSE))
                    .isInstanceOf(BadSettingException.class)
                    .hasMessage("DATABASE_URL: PostgreSQL refuses the password of user 'stranger'.");
        }
    }

    @Test
    void aMissingDatabaseIsNamed() throws Exception {
        try (EmbeddedPostgres postgres = postgres()) {
            assertThat(postgres.getPort()).isEqualTo(port);
            assertThatThrownBy(() -> migrate("postgres:postgres", "nowhere", NewerSchema.REFUSE))
                    .isInstanceOf(BadSettingException.class)
                    .hasMessage("DATABASE_URL: there is no such database on this PostgreSQL server.");
        }
    }

    @Test
    void aSchemaFromTheFutureIsRefusedUnlessAskedFor() throws Exception {
        try (EmbeddedPostgres postgres = postgres()) {
            migrate("postgres:postgres", "postgres", NewerSchema.REFUSE);
            run(
                    postgres,
                    "insert into falachefe.flyway_schema_history select 999, '999', 'from the future', type, script,"
                            + " checksum, installed_by, installed_on, execution_time, success"
                            + " from falachefe.flyway_schema_history where version = '1'");

            assertThatThrownBy(() -> migrate("postgres:postgres", "postgres", NewerSchema.REFUSE))
                    .isInstanceOf(BadSettingException.class)
                    .hasMessageStartingWith("The database has schema version 999, which this version")
                    .hasMessageContaining("NEWER_SCHEMA=accept");
            migrate("postgres:postgres", "postgres", NewerSchema.ACCEPT);
        }
    }

    @Test
    void aDatabaseThatIsAwayIsMigratedWhenItIsBack() throws Exception {
        migrate("postgres:postgres", "postgres", NewerSchema.REFUSE);
        try (EmbeddedPostgres postgres = postgres()) {
            await().ignoreExceptions()
                    .untilAsserted(() -> run(postgres, "select 1 from falachefe.conversation limit 0"));
        }
    }

    private void migrate(String user, String database, NewerSchema newer) {
        String url = "postgresql://" + user + "@127.0.0.1:" + port + "/" + database;
        DatabaseUrl parsed = DatabaseUrl.parse(url);
        new Migration(parsed, newer, AT_ONCE)
                .migrate(Flyway.configure()
                        .dataSource(parsed.jdbcUrl(), parsed.user(), parsed.password())
                        .schemas("falachefe")
                        .load());
    }

    /** Everybody is trusted but the stranger. */
    private EmbeddedPostgres postgres() throws IOException, SQLException {
        Path rules = folder.resolve("pg_hba.conf");
        Files.writeString(rules, "host all stranger all scram-sha-256\nhost all all all trust\nlocal all all trust\n");
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setPort(port)
                .setServerConfig("fsync", "off")
                .setServerConfig("hba_file", rules.toString())
                .start();
        run(postgres, "create role stranger login password 'right'");
        return postgres;
    }

    private static void run(EmbeddedPostgres postgres, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.getJdbcUrl("postgres", "postgres"));
                var call = connection.createStatement()) {
            var unused = call.execute(statement);
        }
    }
}
