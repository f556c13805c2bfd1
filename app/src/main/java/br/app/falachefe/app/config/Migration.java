package br.app.falachefe.app.config;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.SpringProperties;

/**
 * Brings the schema up to date before anything uses it. A wrong password and a schema from the future stop the start; a
 * PostgreSQL that is away does not: the door opens, what comes is spilled, and the migration follows.
 */
class Migration implements FlywayMigrationStrategy, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Migration.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    /** A process that ends when its context is there has no door to open (scripts/deploy). */
    private static final String ONLY_MIGRATES = "spring.context.exit";

    private static final String REFUSED = "28";
    private static final String NO_SUCH_DATABASE = "3D000";

    private final DatabaseUrl database;
    private final NewerSchema newer;
    private final Duration patience;
    private Thread later = Thread.ofVirtual().unstarted(() -> {});

    /** @param patience how long a PostgreSQL that is away keeps the door shut */
    Migration(DatabaseUrl database, NewerSchema newer, Duration patience) {
        this.database = database;
        this.newer = newer;
        this.patience = patience;
    }

    @Override
    public void migrate(Flyway flyway) {
        long start = System.nanoTime();
        do {
            if (answers()) {
                migrateNow(flyway);
                return;
            }
            pause();
        } while (System.nanoTime() - start < patience.toNanos());
        if (SpringProperties.getProperty(ONLY_MIGRATES) != null) {
            throw new BadSettingException("DATABASE_URL: PostgreSQL does not answer, so nothing was migrated.");
        }
        log.warn("PostgreSQL is away; what comes is spilled, and the schema is looked at when it is back");
        later = Thread.ofVirtual().name("migration").start(() -> migrateWhenPossible(flyway));
    }

    private void migrateWhenPossible(Flyway flyway) {
        try {
            while (!answers()) {
                pause();
            }
            migrateNow(flyway);
            log.info("PostgreSQL is back, and its schema is as it must be");
        } catch (BadSettingException e) {
            log.error("What comes stays spilled: {}", e.getMessage());
        }
    }

    private void migrateNow(Flyway flyway) {
        Optional<MigrationInfo> unknown = Arrays.stream(flyway.info().all())
                .filter(applied -> applied.getState() == MigrationState.FUTURE_SUCCESS)
                .findAny();
        if (unknown.isPresent() && newer == NewerSchema.REFUSE) {
            throw new BadSettingException("The database has schema version "
                    + unknown.get().getVersion() + ", which this version of the product does not know: start the newer"
                    + " one, restore a backup, or set NEWER_SCHEMA=accept to run beside the newer one.");
        }
        flyway.migrate();
    }

    private boolean answers() {
        Properties properties = new Properties();
        properties.setProperty("user", database.user());
        properties.setProperty("password", database.password());
        properties.setProperty("connectTimeout", "1");
        properties.setProperty("loginTimeout", "2");
        properties.setProperty("socketTimeout", "2");
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), properties)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            String state = String.valueOf(e.getSQLState());
            if (state.startsWith(REFUSED)) {
                throw new BadSettingException(
                        "DATABASE_URL: PostgreSQL refuses the password of user '" + database.user() + "'.");
            }
            if (state.equals(NO_SUCH_DATABASE)) {
                throw new BadSettingException("DATABASE_URL: there is no such database on this PostgreSQL server.");
            }
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new BadSettingException("Stopped while waiting for PostgreSQL.");
        }
    }

    @Override
    public void close() {
        later.interrupt();
    }
}
