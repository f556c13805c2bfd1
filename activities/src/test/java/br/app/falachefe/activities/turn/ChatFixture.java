package br.app.falachefe.activities.turn;

import br.app.falachefe.activities.database.TestingDatabase;
import br.app.falachefe.activities.inbox.ConversationRows;
import br.app.falachefe.activities.inbox.InboundRows;
import br.app.falachefe.activities.inbox.Waiting;
import br.app.falachefe.workflows.message.ConversationId;
import br.app.falachefe.workflows.message.InboundMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** One chat of one person in a database of its own, with the rows' classes wired by hand. */
public final class ChatFixture {
    public static final ConversationId CHAT = new ConversationId("abcdefghijklmnopqrstuvwxyz");

    public final TestingDatabase database = TestingDatabase.create();
    public final JdbcClient jdbc = database.jdbc();
    public final ConversationRows conversations = new ConversationRows(jdbc);
    public final InboundRows inbound = new InboundRows(jdbc);
    public final Waiting waiting = new Waiting(jdbc);
    public final Turns turns = new Turns(jdbc);
    public final TurnSteps steps = new TurnSteps(jdbc);
    public final Standings standings = new Standings(jdbc, conversations);
    public final ParkedTurnRows parked = new ParkedTurnRows(jdbc, steps);
    public final TurnClosing closing = new TurnClosing(jdbc, inbound);
    public final TurnDesk desk = new TurnDesk(jdbc, database.transactions(), conversations, inbound, turns, standings);

    public ChatFixture() {
        jdbc.sql("insert into company (id) values ('00000000-0000-4000-8000-00000000000c')")
                .update();
        jdbc.sql("insert into person (id, phone) values ('00000000-0000-4000-8000-00000000000e', '5521988887777')")
                .update();
        jdbc.sql("""
                        insert into conversation (id, owner, person_id, company_id) values (:id, '5511900001111',
                            '00000000-0000-4000-8000-00000000000e', '00000000-0000-4000-8000-00000000000c')
                        """).param("id", CHAT.value()).update();
    }

    public void write(long sequence, String text) {
        insert(sequence, new InboundMessage.Text(text, null), "text", null, Duration.ZERO);
    }

    /** A row of any kind; {@code age} ago. */
    public void insert(long sequence, InboundMessage message, String kind, @Nullable String target, Duration age) {
        Instant at = Instant.now().minus(age);
        jdbc.sql("""
                        insert into inbound_message (conversation_id, sequence, source_key, message_id, address, kind, pace,
                            message, target_id, sent_at, received_at, state)
                        values (:chat, :sequence, :key, :id, '5521988887777@s.whatsapp.net', :kind, 'WAITS_FOR_QUIET',
                            cast(:message as jsonb), :target, :at, :at, 'waiting')
                        """)
                .param("chat", CHAT.value())
                .param("sequence", sequence)
                .param("key", "5511900001111:M" + sequence)
                .param("id", "M" + sequence)
                .param("kind", kind)
                .param("message", JsonMapper.shared().writeValueAsString(message))
                .param("target", target)
                .param("at", java.sql.Timestamp.from(at))
                .update();
    }

    /** As {@code scripts/restore} writes it. */
    public void restored() {
        jdbc.sql("update engine_epoch set restored_at = now()").update();
    }

    public String state(long sequence) {
        return jdbc.sql("select state from inbound_message where sequence = :sequence")
                .param("sequence", sequence)
                .query((row, n) -> row.getString("state"))
                .single();
    }

    public List<String> texts(br.app.falachefe.workflows.conversation.TurnId turn) {
        return new TurnMessages(jdbc, JsonMapper.shared())
                .of(turn).stream()
                        .map(message -> message.message() instanceof InboundMessage.Text text ? text.text() : "")
                        .toList();
    }
}
