package br.app.falachefe.activities.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.activities.inbox.InboundEvent.Echo;
import br.app.falachefe.activities.inbox.Pause;
import br.app.falachefe.activities.inbox.ReceiptStatus;
import br.app.falachefe.workflows.failure.FailureType;
import br.app.falachefe.workflows.message.Address;
import br.app.falachefe.workflows.message.ConversationId;
import br.app.falachefe.workflows.message.MessageId;
import br.app.falachefe.workflows.message.OutboundMessage.Text;
import org.junit.jupiter.api.Test;

class PersonMessagesTest {
    private static final Text HELLO = new Text("Oi, aqui é a Marina.", null);
    private final House house = new House();
    private final Chat chat = house.chat();

    @Test
    void aPersonSpeaksAlsoInAPausedChatAndWhileMessagesWaitAside() {
        house.conversations.pause(chat.id, Pause.Reason.TAKEOVER, null);
        house.spill.set(true);
        house.gateway.willAnswer(new SendAnswer.Accepted(new MessageId("BY-PERSON")));

        assertThat(house.persons.write(chat.id, HELLO)).isEqualTo(new PersonDelivery.Sent(new MessageId("BY-PERSON")));

        OutboundPart sent = house.gateway.sent.getFirst();
        assertThat(sent.track().value()).startsWith("person-");
        assertThat(sent.address()).isEqualTo(new Address(Chat.PHONE));
        assertThat(house.evidence.knows(new MessageId("BY-PERSON"))).isTrue();
    }

    @Test
    void theMessageGoesToWhereTheCustomerWroteFromLast() {
        chat.receives("555566667777888@lid", "text");
        house.persons.write(chat.id, HELLO);
        assertThat(house.gateway.sent.getFirst().address()).isEqualTo(new Address("555566667777888@lid"));
    }

    @Test
    void whatDidNotLeaveIsToldAndNeverSentLater() {
        house.gateway.willAnswer(new SendAnswer.NotLeft("connection refused", null));
        assertThat(house.persons.write(chat.id, HELLO))
                .isEqualTo(new PersonDelivery.NotSent(FailureType.GATEWAY_UNAVAILABLE, "connection refused"));
        assertThat(state()).isEqualTo("failed");
    }

    @Test
    void aDoubtIsToldAndSettledByTheEcho() {
        house.gateway.willAnswer(new SendAnswer.Doubtful("timeout"));
        assertThat(house.persons.write(chat.id, HELLO)).isEqualTo(new PersonDelivery.Unsure());

        String track = house.gateway.sent.getFirst().track().value();
        house.evidence.echoed(new Echo(track, new MessageId("ECHO"), ReceiptStatus.PENDING));

        assertThat(state()).isEqualTo("sent");
    }

    @Test
    void anUnknownConversationIsSaidSo() {
        assertThat(house.persons.write(new ConversationId("z".repeat(26)), HELLO))
                .isEqualTo(new PersonDelivery.UnknownConversation());
        assertThat(house.gateway.sent).isEmpty();
    }

    private String state() {
        return house.jdbc
                .sql("select state from outbound_message")
                .query(String.class)
                .single();
    }
}
