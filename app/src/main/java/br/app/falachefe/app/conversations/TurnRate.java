package br.app.falachefe.app.conversations;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many new turns may be opened: one token bucket in Redis for all processes. Without Redis each process goes on with
 * half the rate, the share of one of two.
 */
class TurnRate {
    private static final Logger log = LoggerFactory.getLogger(TurnRate.class);
    private static final byte[] KEY = "falachefe:turns".getBytes(StandardCharsets.UTF_8);
    private static final Duration PERIOD = Duration.ofSeconds(10);

    private final RedisClient redis;
    private final double perSecond;
    private final Bucket alone;
    private @Nullable ProxyManager<byte[]> shared;
    private volatile boolean halved;

    TurnRate(RedisClient redis, double perSecond) {
        this.redis = redis;
        this.perSecond = perSecond;
        this.alone = Bucket.builder().addLimit(bandwidth(perSecond / 2)).build();
    }

    /** Halves the rate while the engine is slow to open turns, and gives it back when it is not. */
    void slowDown(boolean slow) {
        halved = slow;
    }

    /** Takes permission for one new turn if there is one now. */
    boolean tryTake() {
        int tokens = halved ? 2 : 1;
        try {
            return bucket().tryConsume(tokens);
        } catch (RedisException e) {
            log.warn("Redis is away; turns are limited by this process alone: {}", e.getMessage());
            return alone.tryConsume(tokens);
        }
    }

    private synchronized Bucket bucket() {
        ProxyManager<byte[]> manager = shared;
        if (manager == null) {
            manager = Bucket4jLettuce.casBasedBuilder(redis)
                    .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(PERIOD))
                    .build();
            shared = manager;
        }
        BucketConfiguration configuration =
                BucketConfiguration.builder().addLimit(bandwidth(perSecond)).build();
        return manager.builder().build(KEY, () -> configuration);
    }

    private static Bandwidth bandwidth(double perSecond) {
        long capacity = Math.max(2, Math.round(perSecond));
        long nanos = Math.round(TimeUnit.SECONDS.toNanos(1) / perSecond);
        return Bandwidth.builder()
                .capacity(capacity)
                .refillGreedy(1, Duration.ofNanos(Math.max(1, nanos)))
                .build();
    }
}
