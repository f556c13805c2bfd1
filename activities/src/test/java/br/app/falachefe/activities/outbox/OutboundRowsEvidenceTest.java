package br.app.falachefe.activities.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.activities.inbox.InboundEvent.Echo;
import br.app.falachefe.activities.inbox.InboundEvent.Receipt;
import br.app.falachefe.activities.inbox.ReceiptStatus;
import br.app.falachefe.workflows.conversation.TurnRef;
import br.app.falachefe.workflows.message.MessageId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundRowsEvidenceTest {
    private static final House HOUSE = new House();
    private final Chat chat = HOUSE.chat();
    private final TurnRef turn = chat.answered("Oi!");
    private final MessageId id = new MessageId("3EB0" + chat.id.value());

    @Test
    void anEchoSettlesWhatWasUnsureAndTellsWhichChatToWake() {
        chat.force(turn, 1, "unsure");
        assertThat(HOUSE.evidence.knows(id)).isFalse();

        assertThat(HOUSE.evidence.echoed(echo(ReceiptStatus.PENDING))).containsExactly(chat.id);

        assertThat(chat.state(turn, 1)).isEqualTo("sent");
        assertThat(HOUSE.evidence.knows(id)).isTrue();
        assertThat(HOUSE.claims.claim(turn, 1)).isEqualTo(new Claim.AlreadySent(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sending", "sent", "prepared"})
    void anEchoOfAnythingElseWakesNobody(String state) {
        chat.force(turn, 1, state);
        assertThat(HOUSE.evidence.echoed(echo(ReceiptStatus.PENDING))).isEmpty();
        assertThat(HOUSE.evidence.echoed(echo(ReceiptStatus.PENDING))).isEmpty();
    }

    @Test
    void anEchoOfSomebodyElsesSendChangesNothing() {
        chat.force(turn, 1, "unsure");
        assertThat(HOUSE.evidence.echoed(new Echo("out-7f3a1c9e-0002", id, ReceiptStatus.PENDING)))
                .isEmpty();
        assertThat(HOUSE.evidence.echoed(new Echo(null, id, ReceiptStatus.PENDING)))
                .isEmpty();
        assertThat(chat.state(turn, 1)).isEqualTo("unsure");
    }

    @Test
    void aStatusOnlyRises() {
        HOUSE.evidence.echoed(echo(ReceiptStatus.DELIVERED));
        for (ReceiptStatus status : List.of(ReceiptStatus.READ, ReceiptStatus.DELIVERED, ReceiptStatus.PENDING)) {
            HOUSE.evidence.received(new Receipt(List.of(id, new MessageId("ANOTHER")), status));
            assertThat(receipt()).isEqualTo("read");
        }
        HOUSE.evidence.echoed(echo(ReceiptStatus.PENDING));
        assertThat(receipt()).isEqualTo("read");
    }

    @Test
    void theFirstIdOfAMessageThatArrivedTwiceStays() {
        HOUSE.evidence.echoed(echo(ReceiptStatus.PENDING));
        HOUSE.evidence.echoed(new Echo(turn.turn() + "/1", new MessageId("SECOND"), ReceiptStatus.PENDING));
        assertThat(HOUSE.claims.claim(turn, 1)).isEqualTo(new Claim.AlreadySent(id));
    }

    private Echo echo(ReceiptStatus status) {
        return new Echo(turn.turn() + "/1", id, status);
    }

    private String receipt() {
        return HOUSE.jdbc
                .sql("select receipt from outbound_message where turn_id = :turn")
                .param("turn", turn.turn().value())
                .query(String.class)
                .single();
    }
}
