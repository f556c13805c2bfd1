package br.app.falachefe.deploy.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import br.app.falachefe.deploy.Ports;
import br.app.falachefe.deploy.Programs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the role of the exporter may see: all figures, no customer's word and nobody's password. */
class MetricsRoleIT {
    private static final String PRODUCT = "falachefe_agents";

    @TempDir
    static Path folder;

    private static ShippedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        Programs.need("prometheus-postgres-exporter");
        postgres = new ShippedPostgres(folder);
        postgres.answer(
                "falachefe",
                PRODUCT,
                "create schema falachefe; create table falachefe.note (words text);"
                        + " insert into falachefe.note values ('segredo da cliente')");
        postgres.answer("falachefe", PRODUCT, "select count(*) from falachefe.note where words = 'segredo da cliente'");
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void theExporterGetsAllThatItAsks() {
        int port = Ports.free();
        ProcessBuilder builder =
                new ProcessBuilder("prometheus-postgres-exporter", "--web.listen-address=127.0.0.1:" + port);
        builder.environment()
                .putAll(Map.of(
                        "DATA_SOURCE_URI", "127.0.0.1:" + postgres.port + "/" + PRODUCT + "?sslmode=disable",
                        "DATA_SOURCE_USER", "metrics",
                        "DATA_SOURCE_PASS", "senha-das-medidas"));
        try (Running exporter = Running.start(builder, folder.resolve("exporter.log"))) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(exporter.page(port, "/metrics"))
                            .contains("pg_up 1", "pg_exporter_last_scrape_error 0")
                            .contains("pg_scrape_collector_success{collector=\"database\"} 1")
                            .contains("pg_stat_archiver_last_archive_age", "pg_settings_max_connections"));
        }
    }

    /** What the collectors of the newer exporter in Compose read, which this machine's does not have. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "select count(*) > 0 from pg_stat_statements(true) where query like 'select count(*) from falachefe.note%'",
                "select count(*) > 0 from pg_ls_waldir()",
                "select bool_and(pg_database_size(datname) > 0) from pg_database",
                "select bool_and(age(datfrozenxid) > 0) from pg_database",
                "select pg_table_size(relid) + pg_indexes_size(relid) > 0 from pg_stat_user_tables where relname = 'note'",
                "select count(*) > 0 from pg_settings where name = 'max_connections' and setting = '230'"
            })
    void theFiguresOfTheNewerExporterAreOpenToo(String statement) {
        assertThat(postgres.answer("metrics", PRODUCT, statement)).isEqualTo("t");
    }

    @Test
    void customersWordsAreClosed() {
        assertThat(postgres.ask("metrics", PRODUCT, "select * from falachefe.note")
                        .output())
                .contains("permission denied")
                .doesNotContain("segredo");
        assertThat(postgres.answer("metrics", PRODUCT, "select string_agg(query, ' ') from pg_stat_statements"))
                .contains("$1")
                .doesNotContain("segredo", "insufficient privilege");
    }

    /** The first-start script writes them as commands, which pg_stat_statements would keep word by word. */
    @Test
    void nobodysPasswordStandsAmongTheStatements() {
        postgres.answer("postgres", PRODUCT, "alter role falachefe password 'senha-do-produto'");
        String statements =
                postgres.answer("metrics", PRODUCT, "select string_agg(query, ' ') from pg_stat_statements");
        assertThat(statements).doesNotContain("senha-", "password");
    }
}
