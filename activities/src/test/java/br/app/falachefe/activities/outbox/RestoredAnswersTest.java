package br.app.falachefe.activities.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.activities.inbox.InboundEvent.Echo;
import br.app.falachefe.activities.inbox.ReceiptStatus;
import br.app.falachefe.workflows.conversation.OperatorOrder;
import br.app.falachefe.workflows.conversation.Sending;
import br.app.falachefe.workflows.conversation.TurnRef;
import br.app.falachefe.workflows.message.MessageId;
import org.junit.jupiter.api.Test;

/** A restored database does not know what has left; the gateway may, by its label. */
class RestoredAnswersTest {
    private final House house = new House();
    private final Chat chat = house.chat();

    @Test
    void whatCameBeforeARestoreIsLookedForBeforeItIsAnsweredAndWhatComesLaterIsNot() {
        chat.receives(Chat.PHONE, "text");
        Chat later = house.chat();
        house.restored();
        TurnRef old = chat.opensTurn();
        chat.prepare(old, "Anotei.", "Quer ver o saldo?");
        later.receives(Chat.PHONE, "text");
        TurnRef fresh = later.opensTurn();
        later.prepare(fresh, "Anotei.");

        assertThat(chat.state(old, 1)).isEqualTo("unsure");
        assertThat(chat.state(old, 2)).isEqualTo("unsure");
        assertThat(house.claims.claim(old, 1)).isInstanceOf(Claim.Unsure.class);
        assertThat(house.claims.claim(fresh, 1)).isInstanceOf(Claim.Granted.class);

        chat.silentFor(old, 1, "61 seconds");
        assertThat(house.claims.claim(old, 1)).isInstanceOf(Claim.Granted.class);
        assertThat(chat.state(chat.parks(old), Sending.APOLOGY)).isEqualTo("prepared");
    }

    @Test
    void theEchoOfAForgottenAnswerSettlesNoAnswerToALaterMessage() {
        chat.receives(Chat.PHONE, "text");
        String forgotten = chat.id.value() + ":" + chat.messageId(1) + "/1";
        house.restored();
        chat.receives(Chat.PHONE, "text");

        TurnRef first = chat.opensTurn();
        chat.prepare(first, "Anotei.");
        echo(forgotten);
        assertThat(chat.state(first, 1)).isEqualTo("sent");

        chat.moved(first, "closed");
        TurnRef second = chat.opensTurn();
        assertThat(second.turn().value()).endsWith(":" + chat.messageId(2));
        chat.prepare(second, "Seu saldo é de R$ 100,00.");
        assertThat(house.claims.claim(second, 1)).isInstanceOf(Claim.Granted.class);
    }

    /** Its first answer is forgotten, and it comes again: the gateway repeats it, or it stood in the spill. */
    @Test
    void aForgottenMessageThatComesAgainGetsAnAnswerUnderAnotherLabel() {
        String forgotten = chat.id.value() + ":" + chat.messageId(1) + "/1";
        house.restored();
        TurnRef turn = chat.answered("Anotei.");
        assertThat(turn.turn().value() + "/1").isEqualTo(forgotten);

        echo(forgotten);

        assertThat(chat.state(turn, 1)).isEqualTo("prepared");
        String label =
                ((Claim.Granted) house.claims.claim(turn, 1)).part().track().value();
        assertThat(label).matches("\\Q" + forgotten + "\\E@\\d{10,}");
        echo(label);
        assertThat(chat.state(turn, 1)).isEqualTo("sent");
    }

    @Test
    void whatAnOperatorTakesUpAgainMayHaveBeenTakenUpBefore() {
        TurnRef turn = chat.answered("um", "dois");
        chat.force(turn, 1, "failed");
        house.restored();

        house.outbox.reopen(turn.turn(), new OperatorOrder(null, null, false));
        assertThat(chat.state(turn, 1)).isEqualTo("unsure");
        assertThat(house.claims.claim(turn, 1)).isInstanceOf(Claim.Unsure.class);

        house.outbox.reopen(turn.turn(), new OperatorOrder(null, null, true));
        assertThat(chat.state(turn, 1)).isEqualTo("prepared");
    }

    private void echo(String label) {
        house.evidence.echoed(new Echo(label, new MessageId("3EB0FORGOTTEN"), ReceiptStatus.PENDING));
    }
}
