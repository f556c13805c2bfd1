package br.app.falachefe.activities.turn;

import br.app.falachefe.workflows.conversation.TurnId;
import br.app.falachefe.workflows.message.Address;
import br.app.falachefe.workflows.message.InboundMessage;
import br.app.falachefe.workflows.message.MessageId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a turn has to answer, in the order in which it was written. */
@Component
public class TurnMessages {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    public TurnMessages(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public List<TurnMessage> of(TurnId turn) {
        return jdbc.sql("select sequence, message_id, address, message, sent_at, received_at from inbound_message"
                        + " where turn_id = :turn order by sent_at, sequence")
                .param("turn", turn.value())
                .query((row, n) -> new TurnMessage(
                        row.getLong("sequence"),
                        new MessageId(row.getString("message_id")),
                        new Address(row.getString("address")),
                        json.readValue(row.getString("message"), InboundMessage.class),
                        row.getTimestamp("sent_at").toInstant(),
                        row.getTimestamp("received_at").toInstant()))
                .list();
    }
}
