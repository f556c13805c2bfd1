package br.app.falachefe.activities.outbox;

import br.app.falachefe.activities.database.TestingDatabase;
import br.app.falachefe.activities.inbox.ChatLock;
import br.app.falachefe.activities.inbox.ConversationRows;
import br.app.falachefe.activities.inbox.InboundRows;
import br.app.falachefe.activities.turn.Standings;
import br.app.falachefe.activities.turn.TurnDesk;
import br.app.falachefe.activities.turn.Turns;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Everything that sending needs, wired by hand around a fake gateway, clocks that can be moved and a spill flag. */
final class House {
    final JdbcClient jdbc;
    final TransactionTemplate transactions;
    final FakeGateway gateway = new FakeGateway();
    final AtomicBoolean spill = new AtomicBoolean();
    final AtomicReference<Instant> wall = new AtomicReference<>(Instant.parse("2026-11-24T12:00:00Z"));
    final AtomicLong nanos = new AtomicLong();
    /** How far the monotonic clock jumps each time somebody looks. */
    final AtomicLong stepNanos = new AtomicLong();

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final ConversationRows conversations;
    final OutboundRows rows;
    final OutboundRowsEvidence evidence;
    final Outbox outbox;
    final Claims claims;
    final SendingActivity sending;
    final ReconciliationActivity reconciliation;
    final PersonMessages persons;
    private final TurnDesk desk;

    House() {
        this(WhenUnsure.SEND);
    }

    House(WhenUnsure whenUnsure) {
        SendingProperties properties = new SendingProperties(whenUnsure);
        DataSource pool = pool(TestingDatabase.create().dataSource());
        jdbc = JdbcClient.create(pool);
        transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
        JsonMapper json = JsonMapper.builder().build();
        conversations = new ConversationRows(jdbc);
        Turns turns = new Turns(jdbc);
        desk = new TurnDesk(
                jdbc, transactions, conversations, new InboundRows(jdbc), turns, new Standings(jdbc, conversations));
        rows = new OutboundRows(jdbc, json);
        evidence = new OutboundRowsEvidence(jdbc);
        outbox = new Outbox(jdbc, json, turns);
        ClaimRules rules = new ClaimRules(jdbc, turns);
        claims = new Claims(
                transactions,
                new ChatLock(jdbc, conversations),
                rows,
                rules,
                spill::get,
                new ProcessClocks(wall::get, () -> nanos.getAndAdd(stepNanos.get())),
                properties);
        Sender sender = new Sender(gateway, rows);
        SendCounts counts = new SendCounts(meters);
        reconciliation = new ReconciliationActivity(
                new Doubts(transactions, rules, rows, new DoubtRows(jdbc), properties),
                gateway,
                new Standings(jdbc, conversations),
                counts);
        sending = new SendingActivity(claims, sender, counts);
        persons = new PersonMessages(jdbc, json, claims, sender, rows, counts);
    }

    /** As {@code scripts/restore} writes it. */
    void restored() {
        jdbc.sql("update engine_epoch set restored_at = now()").update();
    }

    Chat chat() {
        return new Chat(jdbc, transactions, desk, outbox);
    }

    /** Opening a connection takes longer than all else that these tests do. */
    private static DataSource pool(DataSource database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(database);
        pool.setMaximumPoolSize(25);
        pool.setMinimumIdle(0);
        return pool;
    }
}
