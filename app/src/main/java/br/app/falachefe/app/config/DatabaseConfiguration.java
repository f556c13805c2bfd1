package br.app.falachefe.app.config;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Locale;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** One pool for everything but migrations; time-outs below the two seconds that a local activity has. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    private static final Duration DOOR_WAITS_FOR_DATABASE = Duration.ofSeconds(10);

    @Bean
    DatabaseUrl databaseUrl(Environment environment) {
        return DatabaseUrl.parse(environment.getRequiredProperty("falachefe.database.url"));
    }

    @Bean
    Migration migration(DatabaseUrl url, Environment environment) {
        String newer = environment.getRequiredProperty("falachefe.database.newer-schema");
        return switch (newer.toLowerCase(Locale.ROOT)) {
            case "refuse" -> new Migration(url, NewerSchema.REFUSE, DOOR_WAITS_FOR_DATABASE);
            case "accept" -> new Migration(url, NewerSchema.ACCEPT, DOOR_WAITS_FOR_DATABASE);
            default -> throw new BadSettingException("NEWER_SCHEMA must be refuse or accept, not \"" + newer + "\".");
        };
    }

    /** Flyway's own connections, without the time-outs of the pool: an index on a large table takes its minutes. */
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    PGSimpleDataSource migrations(DatabaseUrl url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url.jdbcUrl());
        source.setUser(url.user());
        source.setPassword(url.password());
        source.setConnectTimeout(1);
        source.setTcpKeepAlive(true);
        source.setApplicationName("falachefe-migration");
        return source;
    }

    @Bean
    @ConfigurationProperties("falachefe.database.pool")
    HikariDataSource dataSource(DatabaseUrl url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url.jdbcUrl());
        pool.setUsername(url.user());
        pool.setPassword(url.password());
        pool.setSchema("falachefe");
        pool.setConnectionTimeout(1_000);
        pool.setValidationTimeout(500);
        // A stopped PostgreSQL hangs rather than refuses: the socket gives up, then the statement never holds a thread.
        pool.addDataSourceProperty("connectTimeout", "1");
        pool.addDataSourceProperty("socketTimeout", "3");
        // Ours are done in milliseconds. Whoever stands still in the middle must not hold what it had locked: all other
        // processes would wait for it.
        pool.addDataSourceProperty("options", "-c idle_in_transaction_session_timeout=10s -c statement_timeout=4s");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("ApplicationName", "falachefe");
        // The detail of a refused row is the row, with what the customer wrote; it would end up in the log.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        // Without PostgreSQL the process still starts: it spills and says so in /health.
        pool.setInitializationFailTimeout(-1);
        return pool;
    }
}
