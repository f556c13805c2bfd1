package br.app.falachefe.activities.inbox;

import io.lettuce.core.RedisException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Where webhooks go while PostgreSQL is away. As long as one is there, new ones follow it, to keep the order, and no
 * reply is claimed, because a person's takeover may be among them.
 */
@Component
public class Spill {
    private static final Logger log = LoggerFactory.getLogger(Spill.class);
    private static final Duration LAST_WORD = Duration.ofSeconds(60);

    private final SpillStream stream;
    private final LongSupplier nanos;
    private final AtomicLong puts = new AtomicLong();
    private volatile Seen seen;

    /** What the stream looked like when it could last be read. */
    private record Seen(long length, long atNanos, Condition condition) {}

    /** For health and for whoever is on duty. */
    public enum Condition {
        EMPTY,
        HOLDING,
        UNREADABLE
    }

    /** Whether a webhook may be acknowledged. */
    enum Put {
        WRITTEN,
        REFUSED
    }

    @Autowired
    Spill(SpillStream stream) {
        this(stream, System::nanoTime);
        refresh();
    }

    Spill(SpillStream stream, LongSupplier nanos) {
        this.stream = stream;
        this.nanos = nanos;
        this.seen = new Seen(0, nanos.getAsLong(), Condition.EMPTY);
    }

    /** Whether webhooks wait here. While Redis cannot be read the last answer holds for a minute, then none does. */
    public boolean isSet() {
        Seen last = seen;
        return last.length() > 0 && nanos.getAsLong() - last.atNanos() <= LAST_WORD.toNanos();
    }

    public Condition condition() {
        return seen.condition();
    }

    /** How many wait, as far as Redis could be read. */
    public long length() {
        return seen.length();
    }

    /** Looks again; to be called every second. */
    public void refresh() {
        long putsBefore = puts.get();
        try {
            stream.connect();
            long length = stream.length();
            // Whoever spills meanwhile has set the flag already, and this look may be older than that.
            if (puts.get() == putsBefore) {
                seen = new Seen(length, nanos.getAsLong(), length > 0 ? Condition.HOLDING : Condition.EMPTY);
            }
        } catch (RedisException away) {
            noteUnreadable(away);
        }
    }

    Put put(String body, Instant receivedAt) {
        try {
            stream.add(body, receivedAt);
        } catch (RedisException away) {
            noteUnreadable(away);
            return Put.REFUSED;
        }
        puts.incrementAndGet();
        seen = new Seen(Math.max(1, seen.length() + 1), nanos.getAsLong(), Condition.HOLDING);
        return Put.WRITTEN;
    }

    private void noteUnreadable(RedisException away) {
        Seen last = seen;
        if (last.condition() != Condition.UNREADABLE) {
            seen = new Seen(last.length(), last.atNanos(), Condition.UNREADABLE);
            if (last.length() > 0) {
                log.error(
                        "Redis is away with {} webhooks put aside in it; nothing is sent for a minute, then without them: {}",
                        last.length(),
                        away.getMessage());
            } else {
                log.warn("Redis is away; webhooks cannot be put aside: {}", away.getMessage());
            }
        }
    }
}
