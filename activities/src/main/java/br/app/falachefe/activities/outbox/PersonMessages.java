package br.app.falachefe.activities.outbox;

import br.app.falachefe.workflows.failure.FailureType;
import br.app.falachefe.workflows.message.ConversationId;
import br.app.falachefe.workflows.message.OutboundMessage;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sends what a person writes through the operator API, at once and whatever the pause says. */
@Component
public class PersonMessages {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Claims claims;
    private final Sender sender;
    private final OutboundRows rows;
    private final SendCounts counts;

    PersonMessages(
            JdbcClient jdbc, JsonMapper json, Claims claims, Sender sender, OutboundRows rows, SendCounts counts) {
        this.jdbc = jdbc;
        this.json = json;
        this.claims = claims;
        this.sender = sender;
        this.rows = rows;
        this.counts = counts;
    }

    public PersonDelivery write(ConversationId conversation, OutboundMessage.Text message) {
        return insert(conversation, message)
                .map(row -> send(claims.claimPersons(conversation, row)))
                .orElseGet(PersonDelivery.UnknownConversation::new);
    }

    /** To where the customer wrote from last, or to the chat's first address if nothing came in yet. */
    private Optional<Long> insert(ConversationId conversation, OutboundMessage.Text message) {
        return jdbc.sql("""
                        insert into outbound_message (conversation_id, part, address, message, track_id, state)
                        select id, 1, coalesce(
                                (select address from inbound_message where conversation_id = conversation.id
                                 order by sequence desc limit 1),
                                (select address from chat_alias where conversation_id = conversation.id
                                 order by created_at limit 1)),
                            cast(:message as jsonb), :track, 'prepared'
                        from conversation where id = :conversation
                        returning id
                        """)
                .param("message", json.writeValueAsString(message))
                .param("track", TrackId.ofPerson().value())
                .param("conversation", conversation.value())
                .query(Long.class)
                .optional();
    }

    private PersonDelivery send(Claim claim) {
        return switch (claim) {
            case Claim.Granted granted -> {
                Outcome outcome = sender.send(granted);
                counts.count(SendCounts.Kind.PERSON, outcome);
                yield delivery(granted, outcome);
            }
            case Claim.AlreadySent(var messageId) -> new PersonDelivery.Sent(messageId);
            case Claim.Failed(var failure) -> new PersonDelivery.NotSent(failure, "");
            case Claim.FoundSending _, Claim.Unsure _ -> new PersonDelivery.Unsure();
            case Claim.LeftToPerson _, Claim.Stale _, Claim.Early _, Claim.NoSuchPart _ ->
                throw new IllegalStateException("A person's message knows no turn and no pause: " + claim);
        };
    }

    private PersonDelivery delivery(Claim.Granted granted, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Sent(var messageId) -> new PersonDelivery.Sent(messageId);
            case Outcome.Refused(var failure, var detail) -> new PersonDelivery.NotSent(failure, detail);
            case Outcome.Unsure _ -> new PersonDelivery.Unsure();
            case Outcome.NotLeft(var reason, var retryAfter) -> {
                // Nobody will claim this row again: the person decides.
                rows.giveUp(granted.row(), granted.attempt(), FailureType.GATEWAY_UNAVAILABLE, reason);
                yield new PersonDelivery.NotSent(FailureType.GATEWAY_UNAVAILABLE, reason);
            }
        };
    }
}
