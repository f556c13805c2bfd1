package br.app.falachefe.activities.inbox;

import br.app.falachefe.activities.inbox.Acceptance.Duplicate;
import br.app.falachefe.activities.inbox.Acceptance.Ignored;
import br.app.falachefe.activities.inbox.Acceptance.Informed;
import br.app.falachefe.activities.inbox.Acceptance.Informed.News;
import br.app.falachefe.workflows.message.ConversationId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person writes on the business phone: the assistant falls silent in that chat, until time or {@code #bot} ends it. */
@Component
class Takeovers {
    private static final String RESUME = "#bot";

    private final JdbcClient jdbc;
    private final ChatAliases aliases;
    private final ConversationRows conversations;
    private final InboxProperties properties;
    private final InstantSource clock;

    Takeovers(
            JdbcClient jdbc,
            ChatAliases aliases,
            ConversationRows conversations,
            InboxProperties properties,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.aliases = aliases;
        this.conversations = conversations;
        this.properties = properties;
        this.clock = clock;
    }

    Acceptance keep(InboundEvent.Takeover takeover, Instant receivedAt) {
        ConversationId conversation = aliases.lock(takeover.chat(), "");
        Instant sentAt = Age.sentAt(takeover.sentAt(), receivedAt);
        if (insert(conversation, takeover, sentAt, receivedAt) == 0) {
            return new Duplicate();
        }
        if (isOvertaken(conversation, sentAt)) {
            return new Ignored(IgnoreReason.LATE);
        }
        if (takeover.text().strip().toLowerCase(Locale.ROOT).equals(RESUME)) {
            conversations.resume(conversation);
            return changed(conversation);
        }
        return silence(conversation, sentAt);
    }

    private Acceptance silence(ConversationId conversation, Instant sentAt) {
        Duration rest = Duration.between(clock.instant(), sentAt.plus(properties.takeover()));
        if (!rest.isPositive()) {
            return new Ignored(IgnoreReason.LATE);
        }
        if (mayShorten(conversations.lock(conversation).pause())) {
            conversations.pause(conversation, Pause.Reason.TAKEOVER, rest);
        }
        return changed(conversation);
    }

    /** A pause that an operator or the customer asked for is not shortened by a few words on the phone. */
    private static boolean mayShorten(@Nullable Pause pause) {
        return pause == null || pause.reason() == Pause.Reason.TAKEOVER;
    }

    private static Acceptance changed(ConversationId conversation) {
        return new Informed(IgnoreReason.TAKEOVER, News.PAUSE_CHANGED, List.of(conversation));
    }

    private int insert(
            ConversationId conversation, InboundEvent.Takeover takeover, Instant sentAt, Instant receivedAt) {
        return jdbc.sql("""
                        insert into takeover_message (source_key, conversation_id, text, sent_at, received_at)
                        values (:key, :conversation, :text, :sent, :received) on conflict do nothing
                        """)
                .param("key", takeover.chat().owner() + ":" + takeover.id().value())
                .param("conversation", conversation.value())
                .param("text", takeover.text())
                .param("sent", Timestamp.from(sentAt))
                .param("received", Timestamp.from(receivedAt))
                .update();
    }

    /** Webhooks overtake one another, and the last word counts. */
    private boolean isOvertaken(ConversationId conversation, Instant sentAt) {
        return jdbc.sql("select exists (select 1 from takeover_message"
                        + " where conversation_id = :conversation and sent_at > :sent)")
                .param("conversation", conversation.value())
                .param("sent", Timestamp.from(sentAt))
                .query(Boolean.class)
                .single();
    }
}
