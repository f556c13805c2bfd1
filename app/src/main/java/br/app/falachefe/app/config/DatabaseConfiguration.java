package br.app.falachefe.app.config;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** One pool for everything; time-outs below the two seconds that a local activity has. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    @ConfigurationProperties("falachefe.database.pool")
    HikariDataSource dataSource(Environment environment) {
        DatabaseUrl url = DatabaseUrl.parse(environment.getRequiredProperty("falachefe.database.url"));
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
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("ApplicationName", "falachefe");
        // The detail of a refused row is the row, with what the customer wrote; it would end up in the log.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        // Without PostgreSQL the process still starts: it spills and says so in /health.
        pool.setInitializationFailTimeout(-1);
        return pool;
    }
}
