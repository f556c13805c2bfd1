package br.app.falachefe.activities.inbox;

import br.app.falachefe.workflows.conversation.Arrival;
import br.app.falachefe.workflows.message.ConversationId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Open rows as dispatch sees them: what was never announced to this engine, and what was announced but gave no sign of
 * life for ten minutes, at doubling intervals.
 */
@Component
public class Waiting {
    private static final Duration LEASE = Duration.ofSeconds(30);

    /** Open rows, joined with the turn whose activities give signs of life. */
    private static final String OPEN = " from inbound_message row left join turn on turn.id = row.turn_id"
            + " where row.state in ('waiting', 'in_turn')";

    /** A raised epoch means another engine: what the old one knew counts as never announced. */
    private static final String TO_ANNOUNCE = """
             and (row.signalled_at is null or row.engine_epoch is distinct from :epoch
                  or greatest(row.signalled_at, turn.seen_at)
                     < now() - interval '10 minutes' * power(2, least(row.sweeps, 10)))
            """;

    private final JdbcClient jdbc;

    public Waiting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Conversations with something to announce that has waited for {@code since}, oldest row first; only of our own
     * number, because the instance may have been paired with another one since.
     */
    public List<ConversationId> due(String owner, String epoch, Duration since, int limit) {
        return jdbc.sql("select row.conversation_id, min(row.received_at) as oldest" + OPEN + TO_ANNOUNCE
                        + " and row.received_at < now() - make_interval(secs => :since)"
                        + " and exists (select 1 from conversation"
                        + " where conversation.id = row.conversation_id and conversation.owner = :owner)"
                        + " group by row.conversation_id order by oldest limit :limit")
                .param("owner", owner)
                .param("epoch", epoch)
                .param("since", (double) since.toMillis() / 1000)
                .param("limit", limit)
                .query((row, n) -> new ConversationId(row.getString("conversation_id")))
                .list();
    }

    /** Whether the chat has an open turn: what it still has to say passes at once. */
    public boolean hasOpenTurn(ConversationId conversation) {
        return jdbc.sql("select exists (select 1 from turn where conversation_id = :conversation and state = 'open')")
                .param("conversation", conversation.value())
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /** Leases the conversation and reads what is to be announced; empty where there is nothing or another holds it. */
    public Optional<Handover> take(ConversationId conversation, String epoch) {
        int leased = jdbc.sql("""
                        update conversation set leased_until = now() + make_interval(secs => :lease)
                        where id in (select id from conversation
                                     where id = :conversation and leased_until < now() for update skip locked)
                        """)
                .param("lease", LEASE.toSeconds())
                .param("conversation", conversation.value())
                .update();
        if (leased == 0) {
            return Optional.empty();
        }
        List<Arrival> arrivals = jdbc.sql("select row.sequence, row.received_at, row.pace" + OPEN + TO_ANNOUNCE
                        + " and row.conversation_id = :conversation order by row.sequence")
                .param("epoch", epoch)
                .param("conversation", conversation.value())
                .query((row, n) -> new Arrival(
                        row.getLong("sequence"),
                        row.getTimestamp("received_at").toInstant(),
                        Arrival.Pace.valueOf(row.getString("pace"))))
                .list();
        if (arrivals.isEmpty()) {
            release(conversation);
            return Optional.empty();
        }
        return Optional.of(new Handover(conversation, arrivals));
    }

    /** Notes that the engine has taken the announcement, and gives the lease back. */
    public void announced(Handover handover, String epoch) {
        jdbc.sql("""
                        update inbound_message set signalled_at = now(), engine_epoch = :epoch,
                            sweeps = case when signalled_at is not null and engine_epoch = :epoch
                                then sweeps + 1 else 0 end
                        where conversation_id = :conversation and sequence in (:sequences)
                        """)
                .param("epoch", epoch)
                .param("conversation", handover.conversation().value())
                .param(
                        "sequences",
                        handover.arrivals().stream().map(Arrival::sequence).toList())
                .update();
        release(handover.conversation());
    }

    /** Gives the lease back without an announcement. */
    public void release(ConversationId conversation) {
        jdbc.sql("update conversation set leased_until = '-infinity' where id = :conversation")
                .param("conversation", conversation.value())
                .update();
    }

    /** How long announced messages wait for their turn to be opened just now, beyond the quiet time that they owe. */
    public Duration openingDelay(Duration quiet) {
        double seconds = jdbc.sql("""
                        select coalesce(percentile_cont(0.9) within group (
                            order by extract(epoch from turn.opened_at - row.signalled_at)), 0)
                        from turn join inbound_message row on row.turn_id = turn.id
                            and row.conversation_id || ':' || row.message_id = turn.id
                        where turn.opened_at > now() - interval '20 seconds' and row.sweeps = 0
                        """).query((row, n) -> row.getDouble(1)).single();
        return Duration.ofMillis(Math.round(seconds * 1000)).minus(quiet);
    }

    /** Messages that wait for an answer. */
    public long pending() {
        return jdbc.sql("select count(*)" + OPEN)
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /** Age of the oldest of them; zero where none waits. */
    public double oldestPendingSeconds() {
        return jdbc.sql("select coalesce(extract(epoch from now() - min(row.received_at)), 0)" + OPEN)
                .query((row, n) -> row.getDouble(1))
                .single();
    }
}
