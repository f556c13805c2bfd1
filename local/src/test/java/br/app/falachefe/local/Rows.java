package br.app.falachefe.local;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The product's own database, read from outside. */
final class Rows {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Path data;

    Rows(Path data) {
        this.data = data;
    }

    /** The first column, as text; null columns as "null". */
    List<String> column(String sql, Object... parameters) {
        try (Connection connection = DriverManager.getConnection(url());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<String> values = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(String.valueOf(rows.getString(1)));
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    long count(String sql, Object... parameters) {
        return Long.parseLong(column("select count(*) " + sql, parameters).getFirst());
    }

    /** Waits until everything that came in is closed and everything that was to be sent is settled. */
    void awaitQuiet() {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        org.assertj.core.api.Assertions.assertThat(column("""
                        select kind || ' ' || state from inbound_message where state in ('waiting', 'in_turn')
                        union all select 'turn ' || state from turn where state = 'open'
                        union all select 'part ' || state from outbound_message where state in ('prepared', 'sending')
                        """)).isEmpty());
    }

    /** The port stands in PostgreSQL's own lock file, also after a restart. */
    private String url() {
        try {
            String port = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"))
                    .get(3)
                    .strip();
            return "jdbc:postgresql://127.0.0.1:" + port
                    + "/falachefe?user=postgres&password=postgres&currentSchema=falachefe";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
