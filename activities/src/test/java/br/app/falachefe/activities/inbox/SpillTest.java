package br.app.falachefe.activities.inbox;

import static br.app.falachefe.activities.inbox.DoorFixture.MARINA;
import static br.app.falachefe.activities.inbox.DoorFixture.NOON;
import static br.app.falachefe.activities.inbox.DoorFixture.PROPERTIES;
import static br.app.falachefe.activities.inbox.DoorFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.activities.inbox.Acceptance.Accepted;
import br.app.falachefe.activities.inbox.Acceptance.Duplicate;
import br.app.falachefe.activities.inbox.Entrance.Decided;
import br.app.falachefe.activities.inbox.Entrance.PutAside;
import br.app.falachefe.activities.inbox.Entrance.Unavailable;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import redis.embedded.RedisServer;

/** A body in these tests is the text of its message. */
class SpillTest {
    private static StoppablePostgres postgres;
    private static int port;

    private final AtomicLong nanos = new AtomicLong();
    private final List<Acceptance> drained = new CopyOnWriteArrayList<>();
    private RedisServer redis;
    private RedisClient client;
    private SpillStream stream;
    private Spill spill;
    private DoorFixture fixture;
    private Door door;
    private SpillDrain drain;

    @BeforeAll
    static void startPostgres() throws IOException {
        postgres = new StoppablePostgres();
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    @AfterAll
    static void stopPostgres() throws Exception {
        postgres.close();
    }

    @BeforeEach
    void open() throws IOException {
        redis = RedisServer.newRedisServer().port(port).setting("save \"\"").build();
        redis.start();
        client = RedisClient.create(RedisURI.create("127.0.0.1", port));
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(Duration.ofMillis(500))
                        .build())
                .build());
        stream = new SpillStream(client);
        spill = new Spill(stream, nanos::get);
        spill.refresh();
        fixture = new DoorFixture(postgres.pool());
        fixture.jdbc.sql("truncate company, person, conversation cascade").update();
        door = new Door(fixture.inbox, spill, PROPERTIES);
        drain = new SpillDrain(postgres.pool(), stream, spill, fixture.inbox, SpillTest::event);
    }

    @AfterEach
    void close() throws Exception {
        postgres.wake();
        door.close();
        client.shutdown(0, 1, TimeUnit.SECONDS);
        redis.stop();
    }

    @Test
    void losesNothingThatWasAcknowledgedWhilePostgresWasStopped() throws Exception {
        write(1, 3).forEach(entrance -> assertThat(entrance).isInstanceOf(Decided.class));
        postgres.stop();
        write(4, 8).forEach(entrance -> assertThat(entrance).isInstanceOf(PutAside.class));
        assertThat(spill.isSet()).as("no reply is claimed meanwhile").isTrue();
        drain.drain(drained::add);
        assertThat(spill.length()).as("nothing is deleted without its commit").isEqualTo(5);
        postgres.wake();
        write(9, 9)
                .forEach(
                        entrance -> assertThat(entrance).as("behind the others").isInstanceOf(PutAside.class));
        AcceptanceListener listener = drained::add;
        var listeners =
                new StaticListableBeanFactory(Map.of("listener", listener)).getBeanProvider(AcceptanceListener.class);
        var upkeep = new InboxUpkeep(spill, drain, fixture.merges, listeners);
        upkeep.start();
        Awaitility.await().until(() -> !spill.isSet());
        upkeep.stop();
        write(10, 10).forEach(entrance -> assertThat(entrance).isInstanceOf(Decided.class));
        assertThat(fixture.ids()).containsExactly("M1", "M2", "M3", "M4", "M5", "M6", "M7", "M8", "M9", "M10");
        assertThat(drained)
                .hasSize(6)
                .allMatch(acceptance -> acceptance instanceof Accepted || acceptance instanceof Duplicate);
    }

    @Test
    void judgesTheAgeOfAMessageByWhenItCameAndNotByWhenItWasDrained() {
        stream.add("M1", NOON);
        stream.add("M2", NOON.plus(Duration.ofHours(7)));
        drain.drain(drained::add);
        assertThat(fixture.rows()).extracting(DoorFixture.Row::reason).containsExactly("null", "late");
    }

    @Test
    void findsALateCommitToBeADuplicate() {
        assertThat(spill.put("M1", NOON)).isEqualTo(Spill.Put.WRITTEN);
        fixture.inbox.accept(event("M1"), NOON);
        drain.drain(drained::add);
        assertThat(drained).containsExactly(new Duplicate());
        assertThat(fixture.ids()).containsExactly("M1");
        assertThat(spill.isSet()).isFalse();
    }

    @Test
    void saysSoWhenNothingDurableIsLeft() throws Exception {
        redis.stop();
        assertThat(write(1, 1)).as("PostgreSQL is enough").allMatch(Decided.class::isInstance);
        postgres.stop();
        assertThat(write(2, 2)).containsExactly(new Unavailable());
    }

    @Test
    void waitsForASlowPostgresWhenRedisIsAwayToo() throws Exception {
        redis.stop();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var busy = postgres.pool().getConnection()) {
            busy.setAutoCommit(false);
            busy.createStatement().execute("lock table inbound_message in access exclusive mode");
            Future<List<Entrance>> written = threads.submit(() -> write(1, 1));
            Awaitility.await().until(() -> spill.condition() == Spill.Condition.UNREADABLE);
            busy.rollback();
            assertThat(written.get()).allMatch(Decided.class::isInstance);
        }
        assertThat(fixture.ids()).containsExactly("M1");
    }

    @Test
    void asksPostgresAgainThatHadNoConnectionFreeWhenRedisIsAwayToo() throws Exception {
        redis.stop();
        List<Connection> busy = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < postgres.pool().getMaximumPoolSize(); n++) {
                busy.add(postgres.pool().getConnection());
            }
            Future<List<Entrance>> written = threads.submit(() -> write(1, 1));
            Awaitility.await().until(() -> spill.condition() == Spill.Condition.UNREADABLE);
            for (Connection connection : busy) {
                connection.close();
            }
            assertThat(written.get()).allMatch(Decided.class::isInstance);
        }
        assertThat(fixture.ids()).containsExactly("M1");
    }

    @Test
    void keepsTheLastWordForAMinuteWhileRedisIsAway() throws Exception {
        spill.put("M1", NOON);
        redis.stop();
        nanos.addAndGet(Duration.ofSeconds(59).toNanos());
        spill.refresh();
        assertThat(spill.condition()).isEqualTo(Spill.Condition.UNREADABLE);
        assertThat(spill.isSet()).isTrue();
        assertThat(write(2, 2)).as("kept out of order is better than not kept").allMatch(Decided.class::isInstance);
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        spill.refresh();
        assertThat(spill.isSet()).isFalse();
    }

    @Test
    void letsOnlyOneDrainerIn() {
        spill.put("M1", NOON);
        var other = new DoorFixture(postgres.pool());
        other.transactions.executeWithoutResult(status -> {
            other.jdbc
                    .sql("select pg_advisory_xact_lock(:lock)")
                    .param("lock", SpillDrain.LOCK)
                    .query((row, n) -> 1)
                    .single();
            drain.drain(drained::add);
            assertThat(drained).isEmpty();
        });
        drain.drain(drained::add);
        assertThat(drained).hasSize(1);
    }

    @Test
    void setsAsideWhatPostgresWillNeverTakeAndGoesOn() {
        spill.put("poison", NOON);
        spill.put("M2", NOON);
        drain.drain(drained::add);
        assertThat(fixture.ids()).containsExactly("M2");
        assertThat(spill.isSet()).isFalse();
        try (var connection = client.connect()) {
            assertThat(connection.sync().xlen("falachefe:spill:unreadable")).isEqualTo(1);
        }
    }

    @Test
    void deletesAnEntryOnlyAfterItsCommit() {
        spill.put("M1", NOON);
        spill.put("away", NOON);
        spill.put("M3", NOON);
        drain.drain(drained::add);
        assertThat(fixture.ids()).containsExactly("M1");
        assertThat(spill.length()).as("what failed, and what came after it").isEqualTo(2);
        assertThat(spill.isSet()).isTrue();
    }

    private List<Entrance> write(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(n -> door.accept(event("M" + n), () -> "M" + n, NOON))
                .toList();
    }

    private static InboundEvent event(String body) {
        if (body.equals("poison")) {
            throw new DataIntegrityViolationException("Never");
        }
        if (body.equals("away")) {
            throw new DataAccessResourceFailureException("PostgreSQL went away in the middle");
        }
        return text(MARINA, body, body);
    }
}
