package br.app.falachefe.activities.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MigrationTest {
    @Test
    void bringsAnEmptyDatabaseToTheNewestSchema() {
        var tables = TestingDatabase.create()
                .jdbc()
                .sql("select table_name from information_schema.tables where table_schema = 'falachefe'")
                .query(String.class)
                .list();
        assertThat(tables).contains("conversation", "chat_alias", "inbound_message", "turn", "outbound_message");
    }
}
