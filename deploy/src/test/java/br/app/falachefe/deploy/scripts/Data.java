package br.app.falachefe.deploy.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A server of which only PostgreSQL and Redis run, with the product's schema and a second database that stands for the engine's. */
record Data(Server server, AtomicInteger rows) implements AutoCloseable {

    static Data start(Path folder) throws IOException {
        Data data = new Data(new Server(Files.createDirectory(folder)), new AtomicInteger());
        data.server.containers("data-only");
        data.must("service_start postgres; service_start redis; until service_well redis; do sleep 0.1; done");
        return data;
    }

    void create() throws IOException {
        Path migrations = Needs.home().resolve("activities/src/main/resources/db/migration");
        must("echo 'create schema falachefe' | sql falachefe; echo 'create database engine' | sql postgres");
        List<Path> files;
        try (Stream<Path> all = Files.list(migrations)) {
            files = all.sorted().toList();
        }
        for (Path file : files) {
            must("{ echo 'set search_path = falachefe;'; cat " + file + "; } | sql falachefe");
        }
        sql("falachefe", """
                set search_path = falachefe;
                insert into company (id) values ('00000000-0000-0000-0000-000000000001');
                insert into person (id) values ('00000000-0000-0000-0000-000000000002');
                insert into conversation (id, owner, person_id, company_id, last_sequence)
                values (repeat('a', 26), '5511900001111', '00000000-0000-0000-0000-000000000002',
                    '00000000-0000-0000-0000-000000000001', 100000)""");
        sql("engine", "create table execution (id int primary key)");
        must("redis set falachefe:session:x 1; redis xadd falachefe:spill '*' body waits");
    }

    /** One message and one step of the engine, each in a transaction of its own. */
    void write(int count) {
        for (int i = 0; i < count; i++) {
            int n = rows.incrementAndGet();
            sql("falachefe", """
                    insert into falachefe.inbound_message (conversation_id, sequence, source_key, message_id, address,
                        kind, pace, message, sent_at, received_at, state)
                    values (repeat('a', 26), %1$d, 'k%1$d', 'k%1$d', 'a', 'text', 'AT_ONCE', '{}', now(), now(),
                        'waiting')""".formatted(n));
            sql("engine", "insert into execution values (" + n + ")");
        }
    }

    /** An answer to the latest message, about to be sent. */
    void answer() {
        sql("falachefe", """
                set search_path = falachefe;
                insert into turn (id, conversation_id, first_sequence, state)
                values (repeat('a', 26) || ':k%1$d', repeat('a', 26), %1$d, 'closed');
                insert into outbound_message (conversation_id, turn_id, part, address, message, track_id, state, attempt)
                values (repeat('a', 26), repeat('a', 26) || ':k%1$d', 1, 'a', '{}', 'k%1$d/1', 'prepared', 1)""".formatted(rows.get()));
    }

    /** Messages and the engine's steps that are there. */
    List<String> counts() {
        return List.of(
                sql("falachefe", "select count(*) from falachefe.inbound_message"),
                sql("engine", "select count(*) from execution"));
    }

    /** A moment is told in whole seconds, so what belongs before and after it must lie in others. */
    void nextSecond() {
        String now = now();
        await().until(() -> !now().equals(now));
    }

    String now() {
        return sql("postgres", "select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS')")
                + " UTC";
    }

    String sql(String database, String statement) {
        String address = "postgresql://postgres@127.0.0.1:" + server.port("postgres") + "/" + database;
        Script answer = Script.run(Map.of(), List.of("psql", "-XqAt", address, "-c", statement));
        assertThat(answer.exit()).as(statement + ": " + answer.printed()).isZero();
        return answer.printed().strip();
    }

    String must(String commands) {
        Script done = server.bash(commands);
        assertThat(done.exit()).as(commands + ": " + done.printed()).isZero();
        return done.printed().strip();
    }

    Script succeeds(String script, String... options) {
        Script done = server.run(script, options);
        assertThat(done.exit()).as(done.printed()).isZero();
        return done;
    }

    @Override
    public void close() {
        server.close();
    }
}
