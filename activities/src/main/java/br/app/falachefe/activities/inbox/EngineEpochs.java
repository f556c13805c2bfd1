package br.app.falachefe.activities.inbox;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The number that a restore raises, so that everything open is announced anew to an engine that has forgotten it. */
@Component
public class EngineEpochs {
    private final JdbcClient jdbc;

    public EngineEpochs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public int number() {
        return jdbc.sql("select number from engine_epoch")
                .query((row, n) -> row.getInt("number"))
                .single();
    }
}
