package br.app.falachefe.app.config;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import java.time.Duration;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * One Redis client for session cache, spill and rate; it may be away, so every command gives up soon. A Redis that refuses
 * our password stops the start, because it will not come back by itself.
 */
@Configuration(proxyBeanMethods = false)
class RedisConfiguration {
    private static final Logger log = LoggerFactory.getLogger(RedisConfiguration.class);
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private static final String WRONG_PASSWORD = "WRONGPASS";
    private static final String NO_PASSWORD = "NOAUTH";

    /** Lettuce's words (7.5.2) for a refusal that came before it looked at the new channel: what Redis said is lost, so we ask again. */
    private static final String REASON_LOST = "RedisHandshakeHandler not registered";

    private static final int MOST_LOOKS = 10;

    @Bean(destroyMethod = "shutdown")
    RedisClient redisClient(Environment environment) {
        RedisClient client = RedisClient.create(uri(environment.getRequiredProperty("falachefe.redis.url")));
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder().connectTimeout(PATIENCE).build())
                .timeoutOptions(TimeoutOptions.enabled(PATIENCE))
                .build());
        try {
            check(client);
        } catch (BadSettingException e) {
            client.shutdown();
            throw e;
        }
        return client;
    }

    private static void check(RedisClient client) {
        for (int look = 1; look <= MOST_LOOKS; look++) {
            try {
                client.connect().close();
                return;
            } catch (RedisException e) {
                if (look < MOST_LOOKS && reason(e).equals(REASON_LOST)) {
                    continue;
                }
                throwIfRefused(e);
                log.warn("Redis is away; what needs it does without until it is back: {}", reason(e));
                return;
            }
        }
    }

    private static void throwIfRefused(RedisException failure) {
        String refusal = refusal(failure);
        if (refusal.startsWith(WRONG_PASSWORD)) {
            throw new BadSettingException("REDIS_URL: Redis refuses the password in it.");
        }
        if (refusal.startsWith(NO_PASSWORD)) {
            throw new BadSettingException("REDIS_URL: Redis wants a password, and there is none in it.");
        }
    }

    /** The innermost words; those around them only say that connecting failed. */
    private static String reason(Throwable failure) {
        return String.valueOf(Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .reduce(failure, (outer, inner) -> inner)
                .getMessage());
    }

    /** What Redis itself said; empty where it did not answer. */
    private static String refusal(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(cause -> String.valueOf(cause.getMessage()))
                .filter(message -> message.startsWith(WRONG_PASSWORD) || message.startsWith(NO_PASSWORD))
                .findFirst()
                .orElse("");
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
