package br.app.falachefe.activities.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A database that was restored before rows knew their life: what arrived since belongs to the present one. */
class LivesMigrationTest {
    private final TestingDatabase database = TestingDatabase.create();

    @Test
    void openRowsGetTheLifeThatAcceptedThem() {
        migrate("4");
        database.jdbc().sql("""
                        set search_path = before;
                        insert into company (id) values ('00000000-0000-4000-8000-00000000000c');
                        insert into person (id) values ('00000000-0000-4000-8000-00000000000e');
                        insert into conversation (id, owner, person_id, company_id)
                        values (repeat('a', 26), 'o', '00000000-0000-4000-8000-00000000000e',
                            '00000000-0000-4000-8000-00000000000c');
                        update engine_epoch set restored_at = now() - interval '1 hour';
                        insert into turn (id, conversation_id, first_sequence, state)
                        values (repeat('a', 26) || ':M1', repeat('a', 26), 1, 'open'),
                            (repeat('a', 26) || ':M3', repeat('a', 26), 3, 'parked');
                        insert into inbound_message (conversation_id, sequence, source_key, message_id, address, kind, pace,
                            message, sent_at, received_at, state, turn_id)
                        select repeat('a', 26), n, 'M' || n, 'M' || n, 'a', 'text', 'AT_ONCE', '{}', now(),
                            now() - age, case when taken is null then 'waiting' else 'in_turn' end,
                            repeat('a', 26) || ':' || taken
                        from (values (1, interval '2 hours', 'M1'), (2, interval '1 minute', 'M1'),
                            (3, interval '1 minute', 'M3'), (4, interval '2 hours', null), (5, interval '1 minute', null))
                            as rows (n, age, taken);
                        set search_path = falachefe
                        """).update();
        migrate("5");

        assertThat(present("inbound_message", "message_id")).containsExactly("M2", "M3", "M5");
        assertThat(present("turn", "right(id, 2)")).containsExactly("M3");
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(database.dataSource())
                .schemas("before")
                .target(version)
                .load()
                .migrate();
    }

    private List<String> present(String table, String name) {
        return database.jdbc()
                .sql("select " + name + " as name from before." + table
                        + " where life = (select restored_at from before.engine_epoch) order by 1")
                .query((row, n) -> row.getString("name"))
                .list();
    }
}
