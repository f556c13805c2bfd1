package br.app.falachefe.activities.memory;

import br.app.falachefe.workflows.message.ConversationId;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The session of each conversation: cached in Redis, always rebuildable from PostgreSQL. Redis may be away or forget at
 * any time; nothing but a little speed is lost.
 */
@Component
public class Sessions {
    private static final Logger log = LoggerFactory.getLogger(Sessions.class);
    private static final Duration KEPT = Duration.ofHours(2);

    private final RedisClient redis;
    private final ConversationContexts contexts;
    private final Transcript transcript;
    private final JsonMapper json;
    private final MeterRegistry meters;
    private @Nullable StatefulRedisConnection<String, String> connection;

    public Sessions(
            RedisClient redis,
            ConversationContexts contexts,
            Transcript transcript,
            JsonMapper json,
            MeterRegistry meters) {
        this.redis = redis;
        this.contexts = contexts;
        this.transcript = transcript;
        this.json = json;
        this.meters = meters;
    }

    /** The memory that a turn starts with, whose first message has the given place in the chat. */
    public Session before(ConversationId conversation, long firstSequence) {
        return cached(conversation)
                .filter(session -> session.untilSequence() == firstSequence - 1)
                .map(session -> counted(session, "hit"))
                .orElseGet(() -> counted(read(conversation, firstSequence), "miss"));
    }

    /** Keeps the memory at hand for the next turn. */
    public void keep(ConversationId conversation, long untilSequence) {
        String session = json.writeValueAsString(read(conversation, untilSequence + 1));
        try {
            connection().sync().set(key(conversation), session, SetArgs.Builder.ex(KEPT));
        } catch (RedisException away) {
            log.debug("The session of {} is not cached: {}", conversation, away.toString());
        }
    }

    /** Something was said outside of turns: the next turn reads PostgreSQL. */
    public void forget(ConversationId conversation) {
        try {
            connection().sync().del(key(conversation));
        } catch (RedisException away) {
            log.debug("The session of {} could not be dropped: {}", conversation, away.toString());
        }
    }

    private Session read(ConversationId conversation, long before) {
        return new Session(
                contexts.find(conversation).orElse(null), transcript.before(conversation, before), before - 1);
    }

    private Optional<Session> cached(ConversationId conversation) {
        try {
            return Optional.ofNullable(connection().sync().get(key(conversation)))
                    .map(session -> json.readValue(session, Session.class));
        } catch (RedisException | JacksonException away) {
            log.debug("The session of {} is read from PostgreSQL: {}", conversation, away.toString());
            return Optional.empty();
        }
    }

    private Session counted(Session session, String result) {
        Counter.builder("session.cache")
                .description("Memories looked for in Redis")
                .tags("result", result)
                .register(meters)
                .increment();
        return session;
    }

    private synchronized StatefulRedisConnection<String, String> connection() {
        StatefulRedisConnection<String, String> open = connection;
        if (open == null) {
            open = redis.connect();
            connection = open;
        }
        return open;
    }

    private static String key(ConversationId conversation) {
        return "falachefe:session:" + conversation.value();
    }
}
