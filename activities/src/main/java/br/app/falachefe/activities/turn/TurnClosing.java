package br.app.falachefe.activities.turn;

import br.app.falachefe.activities.inbox.InboundRows;
import br.app.falachefe.activities.inbox.InboundState;
import br.app.falachefe.workflows.conversation.TurnRef;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Closes a turn with its rows; a closed turn accepts nothing more. */
@Component
public class TurnClosing {
    private final JdbcClient jdbc;
    private final InboundRows inbound;

    public TurnClosing(JdbcClient jdbc, InboundRows inbound) {
        this.jdbc = jdbc;
        this.inbound = inbound;
    }

    /** Inside the caller's transaction, which holds the turn ({@link Turns#lock}). */
    public void close(TurnRef ref, InboundState state, @Nullable String reason) {
        jdbc.sql("update turn set state = 'closed', closed_at = now() where id = :turn and state = 'open'")
                .param("turn", ref.turn().value())
                .update();
        inbound.moveTurn(ref.turn().value(), state, reason);
    }
}
