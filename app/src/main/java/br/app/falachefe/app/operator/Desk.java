package br.app.falachefe.app.operator;

import br.app.falachefe.activities.inbox.ConversationRows;
import br.app.falachefe.activities.inbox.InboxProperties;
import br.app.falachefe.activities.inbox.Pause;
import br.app.falachefe.activities.memory.Sessions;
import br.app.falachefe.activities.outbox.PersonDelivery;
import br.app.falachefe.activities.outbox.PersonMessages;
import br.app.falachefe.activities.overview.Whereabouts;
import br.app.falachefe.activities.turn.Standings;
import br.app.falachefe.app.conversations.Conversations;
import br.app.falachefe.workflows.conversation.OperatorOrder;
import br.app.falachefe.workflows.conversation.PauseChanged;
import br.app.falachefe.workflows.conversation.TurnId;
import br.app.falachefe.workflows.message.ConversationId;
import br.app.falachefe.workflows.message.OutboundMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Carries out what operators order: rows first, then a word to the workflow. */
@Component
class Desk {
    private static final Logger log = LoggerFactory.getLogger(Desk.class);

    private final TransactionOperations transactions;
    private final ConversationRows rows;
    private final Whereabouts whereabouts;
    private final Conversations conversations;
    private final Standings standings;
    private final PersonMessages messages;
    private final Sessions sessions;
    private final InboxProperties properties;

    Desk(
            TransactionOperations transactions,
            ConversationRows rows,
            Whereabouts whereabouts,
            Conversations conversations,
            Standings standings,
            PersonMessages messages,
            Sessions sessions,
            InboxProperties properties) {
        this.transactions = transactions;
        this.rows = rows;
        this.whereabouts = whereabouts;
        this.conversations = conversations;
        this.standings = standings;
        this.messages = messages;
        this.sessions = sessions;
        this.properties = properties;
    }

    /** @param length null means until somebody resumes */
    void pause(ConversationId id, @Nullable Duration length) {
        ConversationId chat = living(id);
        transactions.executeWithoutResult(status -> {
            rows.lock(chat);
            rows.pause(chat, Pause.Reason.OPERATOR, length);
        });
        tell(chat);
    }

    void resume(ConversationId id) {
        ConversationId chat = living(id);
        transactions.executeWithoutResult(status -> {
            rows.lock(chat);
            rows.resume(chat);
        });
        tell(chat);
    }

    /** Silences the assistant first, so that it cannot speak into what the person is about to say. */
    PersonDelivery write(ConversationId id, String text) {
        ConversationId chat = living(id);
        transactions.executeWithoutResult(status -> takeOver(chat));
        tell(chat);
        PersonDelivery delivery = messages.write(chat, new OutboundMessage.Text(text, null));
        sessions.forget(chat);
        return delivery;
    }

    /** Like a word on the business phone: a longer silence that somebody asked for stays. */
    private void takeOver(ConversationId chat) {
        Pause pause = rows.lock(chat).pause();
        if (pause == null || pause.reason() == Pause.Reason.TAKEOVER) {
            rows.pause(chat, Pause.Reason.TAKEOVER, properties.takeover());
        }
    }

    TurnsOrdered retry(ConversationId id, OperatorOrder order) {
        int turns = parkedTurns(id, order);
        if (turns > 0) {
            conversations.retry(id, order);
        }
        return new TurnsOrdered(turns > 0 ? 1 : 0, turns);
    }

    TurnsOrdered skip(ConversationId id, OperatorOrder order) {
        int turns = parkedTurns(id, order);
        if (turns > 0) {
            conversations.skip(id, order);
        }
        return new TurnsOrdered(turns > 0 ? 1 : 0, turns);
    }

    TurnsOrdered retryAll(Instant since) {
        OperatorOrder order = new OperatorOrder(null, since, false);
        List<ConversationId> parked = whereabouts.parkedSince(since);
        int turns = 0;
        for (ConversationId id : parked) {
            turns += retry(id, order).turns();
        }
        return new TurnsOrdered(parked.size(), turns);
    }

    /** Parked turns stay with the conversation in which they were opened, even if the chat was joined since. */
    private int parkedTurns(ConversationId id, OperatorOrder order) {
        living(id);
        TurnId turn = order.turnId();
        if (turn == null) {
            return whereabouts.parkedTurns(id, null, order.since());
        }
        // PostgreSQL takes no NUL character, not even to compare with.
        int turns = turn.value().indexOf('\0') < 0 ? whereabouts.parkedTurns(id, turn, order.since()) : 0;
        if (turns == 0) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "This conversation has no such parked turn.");
        }
        return turns;
    }

    private ConversationId living(ConversationId id) {
        return whereabouts.living(id).orElseThrow(ProblemException::unknownConversation);
    }

    /** The row has decided already: an engine that is away now reads it when it is back. */
    private void tell(ConversationId chat) {
        try {
            conversations.pauseChanged(chat, new PauseChanged(standings.of(chat)));
        } catch (RuntimeException e) {
            log.warn("Conversation {} could not be told of its pause: {}", chat, e.toString());
        }
    }
}
