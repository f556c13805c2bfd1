package br.app.falachefe.activities.inbox;

import io.lettuce.core.RedisException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Takes webhooks that were put aside into the inbox, in their order, one drainer over all processes. */
@Component
public class SpillDrain {
    private static final Logger log = LoggerFactory.getLogger(SpillDrain.class);
    static final long LOCK = 0x5350494C4CL;

    private final DataSource dataSource;
    private final SpillStream stream;
    private final Spill spill;
    private final Inbox inbox;
    private final EventReader events;

    SpillDrain(DataSource dataSource, SpillStream stream, Spill spill, Inbox inbox, EventReader events) {
        this.dataSource = dataSource;
        this.stream = stream;
        this.spill = spill;
        this.inbox = inbox;
        this.events = events;
    }

    /**
     * Empties the stream as far as PostgreSQL and Redis allow; to be called every second.
     *
     * @param then told of each acceptance after its commit
     */
    public void drain(Consumer<Acceptance> then) {
        spill.refresh();
        if (spill.length() == 0) {
            return;
        }
        try (Connection connection = dataSource.getConnection()) {
            var single = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            if (ask(single, "select pg_try_advisory_lock(:lock)")) {
                try {
                    empty(then);
                } finally {
                    ask(single, "select pg_advisory_unlock(:lock)");
                }
            }
        } catch (SQLException | RuntimeException away) {
            if (!Absence.isMeantBy(away) && !(away instanceof RedisException)) {
                throw new IllegalStateException("The spill could not be drained", away);
            }
            log.warn("{} webhooks put aside have to wait: {}", spill.length(), away.getMessage());
        }
        spill.refresh();
    }

    private void empty(Consumer<Acceptance> then) {
        Optional<SpillEntry> next = stream.oldest();
        while (next.isPresent()) {
            take(next.get(), then);
            next = stream.oldest();
        }
    }

    /** The entry goes only after its commit; should it stay, its second coming is a duplicate. */
    private void take(SpillEntry entry, Consumer<Acceptance> then) {
        Acceptance acceptance;
        try {
            acceptance = inbox.accept(events.read(entry.body()), entry.receivedAt());
        } catch (RuntimeException failed) {
            if (Absence.isMeantBy(failed)) {
                throw failed;
            }
            log.error("A webhook put aside cannot be kept; it stays in Redis for a person to look at", failed);
            stream.setUnreadable(entry);
            return;
        }
        stream.delete(entry);
        then.accept(acceptance);
    }

    private static boolean ask(JdbcClient single, String question) {
        return single.sql(question)
                .param("lock", LOCK)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }
}
