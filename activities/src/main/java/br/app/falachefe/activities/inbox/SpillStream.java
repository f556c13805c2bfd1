package br.app.falachefe.activities.inbox;

import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The Redis stream behind {@link Spill}: the one thing in Redis that may not be lost. Every method throws
 * {@link RedisException} while Redis is away, and none waits for it.
 */
@Component
class SpillStream {
    private static final String KEY = "falachefe:spill";
    private static final String UNREADABLE = "falachefe:spill:unreadable";
    private static final String BODY = "body";
    private static final String RECEIVED_AT = "received_at";
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final RedisClient client;
    private volatile @Nullable StatefulRedisConnection<String, String> connection;

    SpillStream(RedisClient client) {
        this.client = client;
    }

    /** Connects where there is no connection yet; later ones are the driver's business. */
    synchronized void connect() {
        if (connection == null) {
            StatefulRedisConnection<String, String> fresh = client.connect();
            fresh.setTimeout(PATIENCE);
            connection = fresh;
        }
    }

    void add(String body, Instant receivedAt) {
        add(KEY, body, receivedAt);
    }

    long length() {
        return redis().xlen(KEY);
    }

    Optional<SpillEntry> oldest() {
        List<StreamMessage<String, String>> first = redis().xrange(KEY, Range.unbounded(), Limit.from(1));
        return first.stream().findFirst().map(SpillStream::entry);
    }

    void delete(SpillEntry entry) {
        redis().xdel(KEY, entry.id());
    }

    /** Out of the way of the others, but kept for whoever finds the mistake. */
    void setUnreadable(SpillEntry entry) {
        add(UNREADABLE, entry.body(), entry.receivedAt());
        delete(entry);
    }

    private void add(String key, String body, Instant receivedAt) {
        redis().xadd(key, Map.of(BODY, body, RECEIVED_AT, String.valueOf(receivedAt.toEpochMilli())));
    }

    private static SpillEntry entry(StreamMessage<String, String> message) {
        Map<String, String> fields = message.getBody();
        return new SpillEntry(
                message.getId(),
                fields.getOrDefault(BODY, ""),
                Instant.ofEpochMilli(Long.parseLong(fields.getOrDefault(RECEIVED_AT, "0"))));
    }

    private RedisCommands<String, String> redis() {
        StatefulRedisConnection<String, String> present = connection;
        if (present == null || !present.isOpen()) {
            throw new RedisException("Not connected");
        }
        return present.sync();
    }
}
