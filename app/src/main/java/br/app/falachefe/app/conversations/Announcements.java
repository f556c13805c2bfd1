package br.app.falachefe.app.conversations;

import br.app.falachefe.activities.inbox.Acceptance;
import br.app.falachefe.activities.inbox.Acceptance.Informed.News;
import br.app.falachefe.activities.inbox.AcceptanceListener;
import br.app.falachefe.activities.turn.Standings;
import br.app.falachefe.app.config.Role;
import br.app.falachefe.workflows.conversation.DoubtSettled;
import br.app.falachefe.workflows.conversation.PauseChanged;
import br.app.falachefe.workflows.conversation.Typing;
import br.app.falachefe.workflows.message.ConversationId;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Starts what follows an acceptance, off the thread that accepted it: rows decide, these are only hints. */
@Component
@ConditionalOnProperty(name = Role.DOOR, havingValue = "true")
public class Announcements implements AcceptanceListener {
    private static final Logger log = LoggerFactory.getLogger(Announcements.class);

    private final Dispatch dispatch;
    private final Conversations conversations;
    private final Standings standings;
    private final Clock clock;

    Announcements(Dispatch dispatch, Conversations conversations, Standings standings, Clock clock) {
        this.dispatch = dispatch;
        this.conversations = conversations;
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    public void accepted(Acceptance acceptance) {
        switch (acceptance) {
            case Acceptance.Accepted(var conversation) -> dispatch.soon(conversation);
            case Acceptance.Duplicate _, Acceptance.Ignored _ -> {}
            case Acceptance.Informed(var _, var news, var chats) ->
                chats.forEach(chat -> Thread.ofVirtual().start(() -> inform(chat, news)));
        }
    }

    private void inform(ConversationId conversation, News news) {
        try {
            switch (news) {
                case PAUSE_CHANGED ->
                    conversations.pauseChanged(conversation, new PauseChanged(standings.of(conversation)));
                case COMPOSING -> conversations.typing(conversation, new Typing(true, clock.instant()));
                case STOPPED_COMPOSING -> conversations.typing(conversation, new Typing(false, clock.instant()));
                case DOUBT_SETTLED -> conversations.doubtSettled(conversation, new DoubtSettled(clock.instant()));
            }
        } catch (RuntimeException e) {
            log.warn("Conversation {} could not be told of {}: {}", conversation, news, e.toString());
        }
    }
}
