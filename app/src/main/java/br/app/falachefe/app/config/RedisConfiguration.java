package br.app.falachefe.app.config;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** One Redis client for session cache, spill and rate; it may be away, so every command gives up soon. */
@Configuration(proxyBeanMethods = false)
class RedisConfiguration {
    private static final Duration PATIENCE = Duration.ofMillis(500);

    @Bean(destroyMethod = "shutdown")
    RedisClient redisClient(Environment environment) {
        RedisClient client = RedisClient.create(uri(environment.getRequiredProperty("falachefe.redis.url")));
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder().connectTimeout(PATIENCE).build())
                .timeoutOptions(TimeoutOptions.enabled(PATIENCE))
                .build());
        return client;
    }

    private static RedisURI uri(String url) {
        try {
            RedisURI uri = RedisURI.create(url);
            uri.setTimeout(PATIENCE);
            return uri;
        } catch (IllegalArgumentException e) {
            // Never shows the value: it may hold a password.
            throw new BadSettingException("REDIS_URL must look like redis://:password@host:6379.");
        }
    }
}
