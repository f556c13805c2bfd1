package br.app.falachefe.app.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer with a number of their own, who writes through the webhook as the gateway tells it. */
public final class Customer {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final RunningProduct product;
    private final String digits;
    private final String name;

    private Customer(RunningProduct product, String digits, String name) {
        this.product = product;
        this.digits = digits;
        this.name = name;
    }

    public static Customer named(String name) {
        return new Customer(RunningProduct.get(), String.format("552198888%04d", COUNT.incrementAndGet()), name);
    }

    public String digits() {
        return digits;
    }

    public Customer writes(String text) {
        return writes(text, Instant.now());
    }

    public Customer writes(String text, Instant sentAt) {
        String id = "3EB0" + digits + COUNT.incrementAndGet();
        String body = """
                {"BaseUrl": "http://127.0.0.1", "EventType": "messages", "instanceName": "falachefe-teste",
                 "owner": "%s", "token": "%s",
                 "chat": {"wa_chatid": "%s@s.whatsapp.net", "name": "%s"},
                 "message": {"chatid": "%s@s.whatsapp.net", "content": "%s", "fromMe": false, "id": "%s:%s",
                   "isGroup": false, "messageTimestamp": %d, "messageType": "Conversation", "messageid": "%s",
                   "owner": "%s", "sender": "%s@s.whatsapp.net", "senderName": "%s", "text": "%s", "type": "text",
                   "wasSentByApi": false, "track_id": ""}}
                """.formatted(
                        RunningProduct.OWNER,
                        RunningProduct.GATEWAY_TOKEN,
                        digits,
                        name,
                        digits,
                        text,
                        RunningProduct.OWNER,
                        id,
                        sentAt.toEpochMilli(),
                        id,
                        RunningProduct.OWNER,
                        digits,
                        name,
                        text);
        Http.Answer answer = product.http().post("/webhook/uaz/" + RunningProduct.PATH_SECRET, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return this;
    }

    /** The conversation that the product keeps for this customer. */
    public String conversation() {
        return product.jdbc()
                .sql("select conversation_id from chat_alias where address = :address")
                .param("address", digits + "@s.whatsapp.net")
                .query(String.class)
                .single();
    }

    /** Puts the waiting messages into a turn that failed at the model, as the workflow would. */
    public String hasParkedTurn(Instant parkedAt) {
        String turn = opensTurn();
        product.jdbc()
                .sql("""
                        update turn set state = 'parked', parked_at = cast(:at as timestamptz), failed_step = 'CallAgent',
                            failure = 'MODEL_UNAVAILABLE' where id = :turn
                        """)
                .param("at", parkedAt.toString())
                .param("turn", turn)
                .update();
        closes(turn, "parked");
        return turn;
    }

    /** Puts the waiting messages into a turn that was answered three seconds after the first of them. */
    public String wasAnswered(String text) {
        String turn = wasSent(text);
        product.jdbc()
                .sql("update turn set state = 'closed', closed_at = now() where id = :turn")
                .param("turn", turn)
                .update();
        closes(turn, "answered");
        return turn;
    }

    /** The same, but the turn is not closed yet. */
    public String wasSent(String text) {
        String turn = opensTurn();
        JdbcClient jdbc = product.jdbc();
        jdbc.sql("""
                        insert into outbound_message (conversation_id, turn_id, part, address, message, track_id, state,
                            message_id, receipt, settled_at)
                        select conversation_id, id, 1, '5521988887777@s.whatsapp.net',
                            jsonb_build_object('kind', 'text', 'text', cast(:text as text)), 'track-' || id, 'sent',
                            '3EB0ANSWER', 'read',
                            (select min(received_at) from inbound_message where turn_id = turn.id) + interval '3 seconds'
                        from turn where id = :turn
                        """).param("text", text).param("turn", turn).update();
        jdbc.sql("""
                        insert into model_call (turn_id, purpose, model, prompt_tokens, completion_tokens, cost_micros,
                            took_millis)
                        values (:turn, 'answer', 'gpt-5-mini', 1200, 80, 4321, 900)
                        """).param("turn", turn).update();
        return turn;
    }

    private String opensTurn() {
        JdbcClient jdbc = product.jdbc();
        String turn =
                jdbc.sql("""
                        insert into turn (id, conversation_id, first_sequence, state, agent, intent, confidence, stage)
                        select conversation_id || ':' || message_id, conversation_id, sequence, 'open', 'cashflow',
                            'cashflow_monitoring', 0.97, 'LOCAL'
                        from inbound_message where conversation_id = :id and state = 'waiting'
                        order by sequence limit 1 returning id
                        """).param("id", conversation()).query(String.class).single();
        jdbc.sql("update inbound_message set state = 'in_turn', turn_id = :turn, generation = 1"
                        + " where conversation_id = :id and state = 'waiting'")
                .param("turn", turn)
                .param("id", conversation())
                .update();
        return turn;
    }

    private void closes(String turn, String state) {
        product.jdbc()
                .sql("update inbound_message set state = :state, closed_at = now() where turn_id = :turn")
                .param("state", state)
                .param("turn", turn)
                .update();
    }
}
