package br.app.falachefe.activities.inbox;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL of its own that can be stopped as a machine stops: connections stay open and nothing answers. */
final class StoppablePostgres {
    private final EmbeddedPostgres server;
    private final HikariDataSource pool = new HikariDataSource();
    private final ProcessHandle postmaster;

    StoppablePostgres() throws IOException {
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        Flyway.configure()
                .dataSource(server.getPostgresDatabase())
                .schemas("falachefe")
                .load()
                .migrate();
        pool.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
        pool.setSchema("falachefe");
        pool.setConnectionTimeout(1_000);
        pool.setValidationTimeout(500);
        pool.addDataSourceProperty("connectTimeout", "1");
        pool.addDataSourceProperty("socketTimeout", "3");
        long backend = JdbcClient.create(pool)
                .sql("select pg_backend_pid()")
                .query((row, n) -> row.getLong(1))
                .single();
        postmaster = ProcessHandle.of(backend).flatMap(ProcessHandle::parent).orElseThrow();
    }

    HikariDataSource pool() {
        return pool;
    }

    void stop() throws Exception {
        signal("-STOP");
    }

    void wake() throws Exception {
        signal("-CONT");
    }

    private void signal(String signal) throws Exception {
        List<String> command = new ArrayList<>(List.of("kill", signal));
        Stream.concat(Stream.of(postmaster), postmaster.descendants())
                .forEach(process -> command.add(String.valueOf(process.pid())));
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    void close() throws Exception {
        wake();
        pool.close();
        server.close();
    }
}
