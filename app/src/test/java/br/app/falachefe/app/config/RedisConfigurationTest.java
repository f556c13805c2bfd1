package br.app.falachefe.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.app.falachefe.app.product.RunningProduct;
import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import redis.embedded.RedisServer;

/** A Redis that refuses our password stops the start; one that is away does not. */
class RedisConfigurationTest {
    private final int port = RunningProduct.closedPort();

    @ParameterizedTest
    @CsvSource({
        ":wrong@, REDIS_URL: Redis refuses the password in it.",
        "stranger:wrong@, REDIS_URL: Redis refuses the password in it.",
        "'', 'REDIS_URL: Redis wants a password, and there is none in it.'"
    })
    void aRefusedPasswordIsNamed(String login, String sentence) throws IOException {
        withRedis(
                "right",
                () -> assertThatThrownBy(() -> client(login))
                        .isInstanceOf(BadSettingException.class)
                        .hasMessage(sentence));
    }

    @Test
    void theRightPasswordOpens() throws IOException {
        withRedis("right", () -> {
            try (RedisClient client = client(":right@")) {
                assertThat(client.connect().sync().ping()).isEqualTo("PONG");
            }
        });
    }

    @Test
    void aRedisThatIsAwayIsUsedWhenItIsBack() throws IOException {
        try (RedisClient client = client(":right@")) {
            withRedis("right", () -> assertThat(client.connect().sync().ping()).isEqualTo("PONG"));
        }
    }

    private RedisClient client(String login) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test", Map.of("falachefe.redis.url", "redis://" + login + "127.0.0.1:" + port)));
        return new RedisConfiguration().redisClient(environment);
    }

    private void withRedis(String password, Runnable test) throws IOException {
        RedisServer redis = RedisServer.newRedisServer()
                .port(port)
                .setting("save \"\"")
                .setting("requirepass " + password)
                .build();
        redis.start();
        try {
            test.run();
        } finally {
            redis.stop();
        }
    }
}
