package br.app.falachefe.activities.inbox;

import br.app.falachefe.activities.company.People;
import br.app.falachefe.activities.database.TestingDatabase;
import br.app.falachefe.activities.secret.Secret;
import br.app.falachefe.workflows.message.Address;
import br.app.falachefe.workflows.message.ConversationId;
import br.app.falachefe.workflows.message.InboundMessage;
import br.app.falachefe.workflows.message.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** An inbox on a database of its own, wired by hand, with Marina and her two addresses. */
final class DoorFixture {
    static final String OWNER = "5511900001111";
    static final Address PHONE = new Address("5521988887777@s.whatsapp.net");
    static final Address LID = new Address("555566667777888@lid");
    static final Chat MARINA = new Chat(OWNER, PHONE, List.of(PHONE, LID));
    static final Chat BY_PHONE = new Chat(OWNER, PHONE, List.of(PHONE));
    static final Chat BY_LID = new Chat(OWNER, LID, List.of(LID));
    static final Instant NOON = Instant.parse("2026-08-19T12:00:00Z");
    static final InboxProperties PROPERTIES = new InboxProperties(
            new Secret("a key for tests, 32 characters.."),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofMinutes(10),
            Duration.ofSeconds(1),
            Duration.ofSeconds(3));

    final JdbcClient jdbc;
    final TransactionTemplate transactions;
    final ConversationRows conversations;
    final Merges merges;
    final FakeEvidence evidence = new FakeEvidence();
    final Inbox inbox;

    DoorFixture() {
        this(TestingDatabase.create().dataSource());
    }

    DoorFixture(DataSource dataSource) {
        jdbc = JdbcClient.create(dataSource);
        transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        conversations = new ConversationRows(jdbc);
        merges = new Merges(jdbc, transactions);
        var aliases = new ChatAliases(jdbc, new People(jdbc), new ConversationKey(PROPERTIES), merges);
        inbox = new Inbox(
                transactions,
                new Arrivals(aliases, new ArrivalRows(jdbc, JsonMapper.shared()), PROPERTIES),
                new Takeovers(jdbc, aliases, conversations, PROPERTIES, () -> NOON),
                aliases,
                evidence);
    }

    Acceptance write(Chat chat, String id, String text) {
        return inbox.accept(text(chat, id, text), NOON);
    }

    Acceptance write(Chat chat, String id, InboundMessage message) {
        return inbox.accept(new InboundEvent.Message(chat, new MessageId(id), message, "Marina Exemplo", NOON), NOON);
    }

    static InboundEvent.Message text(Chat chat, String id, String text) {
        return new InboundEvent.Message(
                chat, new MessageId(id), new InboundMessage.Text(text, null), "Marina Exemplo", NOON);
    }

    /** Rows in the order of the chat, as the columns that matter to people. */
    List<Row> rows() {
        return jdbc.sql("select * from inbound_message order by conversation_id, sequence")
                .query((row, n) -> new Row(
                        row.getString("conversation_id"),
                        row.getLong("sequence"),
                        row.getString("message_id"),
                        row.getString("kind"),
                        row.getString("address"),
                        row.getString("state"),
                        String.valueOf(row.getString("reason"))))
                .list();
    }

    record Row(
            String conversation,
            long sequence,
            String messageId,
            String kind,
            String address,
            String state,
            String reason) {}

    List<String> ids() {
        return rows().stream().map(Row::messageId).toList();
    }

    int count(String table) {
        return jdbc.sql("select count(*) from " + table)
                .query((row, n) -> row.getInt(1))
                .single();
    }

    ConversationId only() {
        return new ConversationId(jdbc.sql("select id from conversation")
                .query((row, n) -> row.getString("id"))
                .single());
    }

    void openTurn(ConversationId conversation) {
        jdbc.sql("insert into turn (id, conversation_id, first_sequence, state) values (:id, :conversation, 1, 'open')")
                .param("id", conversation.value() + ":T")
                .param("conversation", conversation.value())
                .update();
        jdbc.sql("update inbound_message set state = 'in_turn', turn_id = :turn"
                        + " where conversation_id = :conversation and state = 'waiting'")
                .param("turn", conversation.value() + ":T")
                .param("conversation", conversation.value())
                .update();
    }

    void closeTurn(ConversationId conversation) {
        jdbc.sql("update turn set state = 'closed' where conversation_id = :conversation")
                .param("conversation", conversation.value())
                .update();
        jdbc.sql("update inbound_message set state = 'answered', closed_at = now()"
                        + " where conversation_id = :conversation and state = 'in_turn'")
                .param("conversation", conversation.value())
                .update();
    }
}
