package br.app.falachefe.activities.inbox;

import br.app.falachefe.workflows.message.ConversationId;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Locks every row of one chat. While two conversations are being joined, and for what was parked before they were, a
 * person's takeover may stand in either row, and it silences both.
 */
@Component
public class ChatLock {
    private final JdbcClient jdbc;
    private final ConversationRows conversations;

    public ChatLock(JdbcClient jdbc, ConversationRows conversations) {
        this.jdbc = jdbc;
        this.conversations = conversations;
    }

    /** The conversation with the silence of the whole chat; held until the end of the caller's transaction. */
    public LockedConversation lock(ConversationId id) {
        List<ConversationId> rows = rows(id);
        List<LockedConversation> locked = rows.stream().map(conversations::lock).toList();
        if (!rows(id).equals(rows)) {
            throw new CannotAcquireLockException("The chat was joined with another one meanwhile: " + id);
        }
        LockedConversation own =
                locked.stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
        return new LockedConversation(
                id,
                own.company(),
                own.person(),
                locked.stream()
                        .map(LockedConversation::pause)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                locked.stream().anyMatch(LockedConversation::optedOut));
    }

    /** In the order in which {@link Merges} locks them, so that the two never wait for each other. */
    private List<ConversationId> rows(ConversationId id) {
        return jdbc.sql("""
                        with recursive chat as (
                            select id, coalesce(merged_into, merging_into) as next from conversation where id = :id
                            union
                            select conversation.id, coalesce(merged_into, merging_into)
                            from conversation join chat on conversation.id = chat.next)
                        select id from chat union select id from conversation where merging_into = :id order by id
                        """)
                .param("id", id.value())
                .query((row, n) -> new ConversationId(row.getString("id")))
                .list();
    }
}
