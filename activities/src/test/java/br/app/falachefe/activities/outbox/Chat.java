package br.app.falachefe.activities.outbox;

import br.app.falachefe.activities.turn.TurnDesk;
import br.app.falachefe.workflows.conversation.OpenTurn;
import br.app.falachefe.workflows.conversation.TurnOpening;
import br.app.falachefe.workflows.conversation.TurnRef;
import br.app.falachefe.workflows.message.ConversationId;
import br.app.falachefe.workflows.message.OutboundMessage;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One customer's chat in the database, with as many messages and turns as a test needs. */
final class Chat {
    static final String PHONE = "5521988887777@s.whatsapp.net";
    private static final AtomicInteger COUNT = new AtomicInteger();

    final ConversationId id;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final TurnDesk desk;
    private final Outbox outbox;
    private int messages;

    Chat(JdbcClient jdbc, TransactionTemplate transactions, TurnDesk desk, Outbox outbox) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.desk = desk;
        this.outbox = outbox;
        int number = COUNT.incrementAndGet();
        id = new ConversationId("a".repeat(24) + (char) ('a' + number / 26) + (char) ('a' + number % 26));
        UUID company = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        jdbc.sql("insert into company (id) values (:id)").param("id", company).update();
        jdbc.sql("insert into person (id) values (:id)").param("id", person).update();
        jdbc.sql("insert into conversation (id, owner, person_id, company_id) values (:id, '5511900001111', :p, :c)")
                .param("id", id.value())
                .param("p", person)
                .param("c", company)
                .update();
        jdbc.sql("insert into chat_alias (owner, address, conversation_id) values (:owner, :address, :id)")
                .param("owner", "owner" + number)
                .param("address", PHONE)
                .param("id", id.value())
                .update();
    }

    void receives(String address, String kind) {
        messages++;
        jdbc.sql("""
                        insert into inbound_message (conversation_id, sequence, source_key, message_id, address, kind,
                            pace, message, sent_at, received_at, state)
                        values (:chat, :n, :key, :key, :address, :kind, 'AT_ONCE',
                            '{"kind": "text", "text": "oi"}', now(), now(), 'waiting')
                        """)
                .param("chat", id.value())
                .param("n", messages)
                .param("key", messageId(messages))
                .param("address", address)
                .param("kind", kind)
                .update();
    }

    String messageId(int n) {
        return "IN" + id.value().substring(24) + n;
    }

    TurnRef opensTurn() {
        if (desk.open(new OpenTurn(id, List.of())).outcome() instanceof TurnOpening.Opened opened) {
            return opened.turn();
        }
        throw new IllegalStateException("Nothing waits");
    }

    /** A message came in, and its answer stands in as many parts. */
    TurnRef answered(String... texts) {
        receives(PHONE, "text");
        TurnRef turn = opensTurn();
        prepare(turn, texts);
        return turn;
    }

    int prepare(TurnRef turn, String... texts) {
        List<OutboundMessage> parts = Stream.of(texts)
                .<OutboundMessage>map(text -> new OutboundMessage.Text(text, null))
                .toList();
        return transactions.execute(status -> outbox.prepare(turn, parts));
    }

    /** As parking does it: one generation further, with an apology. */
    TurnRef parks(TurnRef turn) {
        TurnRef parked = moved(turn, "parked");
        jdbc.sql("update turn set failed_step = 'SendReply', failure = 'OTHER', parked_at = now()" + " where id = :id")
                .param("id", turn.turn().value())
                .update();
        transactions.execute(status -> outbox.prepareApology(parked, new OutboundMessage.Text("Desculpe!", null)));
        return parked;
    }

    TurnRef reopens(TurnRef turn) {
        return moved(turn, "open");
    }

    TurnRef moved(TurnRef turn, String state) {
        jdbc.sql("update turn set state = :state, generation = generation + 1 where id = :id")
                .param("state", state)
                .param("id", turn.turn().value())
                .update();
        return new TurnRef(turn.turn(), turn.generation() + 1);
    }

    String state(TurnRef turn, int part) {
        return jdbc.sql("select state from outbound_message where turn_id = :turn and part = :part")
                .param("turn", turn.turn().value())
                .param("part", part)
                .query(String.class)
                .single();
    }

    /** A look that began now found no trace of a part that has been unsure this long. */
    void silentFor(TurnRef turn, int part, String since) {
        unsureFor(turn, part, since);
        jdbc.sql("update outbound_message set none_found_at = now() where turn_id = :turn and part = :part")
                .param("turn", turn.turn().value())
                .param("part", part)
                .update();
    }

    void unsureFor(TurnRef turn, int part, String since) {
        jdbc.sql("update outbound_message set claimed_at = now() - cast(:since as interval),"
                        + " unsure_since = now() - cast(:since as interval)"
                        + " where turn_id = :turn and part = :part")
                .param("since", since)
                .param("turn", turn.turn().value())
                .param("part", part)
                .update();
    }

    void force(TurnRef turn, int part, String state) {
        jdbc.sql("update outbound_message set state = :state, attempt = case :state when 'prepared' then 0 else 1 end,"
                        + " risky_claims = case when :state in ('sending', 'unsure', 'sent') then 1 else 0 end,"
                        + " message_id = case :state when 'sent' then 'FIRST' end,"
                        + " failure = case :state when 'failed' then 'GATEWAY_REFUSED' end"
                        + " where turn_id = :turn and part = :part")
                .param("state", state)
                .param("turn", turn.turn().value())
                .param("part", part)
                .update();
    }
}
