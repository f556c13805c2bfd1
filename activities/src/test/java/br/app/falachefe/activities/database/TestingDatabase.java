package br.app.falachefe.activities.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A migrated database of its own for one test class. All of them live in one PostgreSQL, started once per JVM and
 * cloned from a migrated template, because starting one per class would take most of the build.
 */
public final class TestingDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();
    /** Bytes. */
    private static final long PLENTY = 4_000_000_000L;

    private static final EmbeddedPostgres SERVER = start();

    private final DataSource dataSource;

    private TestingDatabase(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public static TestingDatabase create() {
        String name = "test" + COUNT.incrementAndGet();
        JdbcClient.create(SERVER.getPostgresDatabase())
                .sql("create database " + name + " template migrated")
                .update();
        return new TestingDatabase(named(name));
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(Files.createTempDirectory(roomInMemory(), "falachefe-postgres"))
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "200")
                    .start();
            JdbcClient.create(server.getPostgresDatabase())
                    .sql("create database migrated")
                    .update();
            Flyway.configure()
                    .dataSource(server.getDatabase("postgres", "migrated"))
                    .schemas("falachefe")
                    .load()
                    .migrate();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Some seventy databases are twenty thousand files, and a disk takes half a minute to delete them at the end. */
    private static Path roomInMemory() throws IOException {
        Path memory = Path.of("/dev/shm");
        boolean roomy = Files.isDirectory(memory) && Files.getFileStore(memory).getUsableSpace() > PLENTY;
        return roomy ? memory : Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static DataSource named(String name) {
        var source = (PGSimpleDataSource) SERVER.getDatabase("postgres", name);
        source.setCurrentSchema("falachefe");
        return source;
    }
}
