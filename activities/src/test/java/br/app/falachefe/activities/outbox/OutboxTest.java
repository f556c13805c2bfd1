package br.app.falachefe.activities.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.workflows.conversation.OperatorOrder;
import br.app.falachefe.workflows.conversation.Sending;
import br.app.falachefe.workflows.conversation.TurnRef;
import br.app.falachefe.workflows.message.OutboundMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private static final House HOUSE = new House();
    private static final OperatorOrder RETRY = new OperatorOrder(null, null, false);
    private static final OperatorOrder RETRY_WITH_YES = new OperatorOrder(null, null, true);
    private final Chat chat = HOUSE.chat();

    @Test
    void anAnswerGoesToWhereTheLatestMessageOfTheTurnCameFromAndSealsTheTurn() {
        chat.receives(Chat.PHONE, "text");
        chat.receives("555566667777888@lid", "text");
        TurnRef turn = chat.opensTurn();

        assertThat(chat.prepare(turn, "Anotei.", "Quer ver o saldo?")).isEqualTo(2);

        assertThat(column(turn, "address")).containsOnly("555566667777888@lid");
        assertThat(column(turn, "track_id"))
                .containsExactly(turn.turn().value() + "/1", turn.turn().value() + "/2");
        assertThat(HOUSE.jdbc
                        .sql("select sealed from turn where id = :id")
                        .param("id", turn.turn().value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void anAnswerThatStandsIsNotReplacedByASecondOne() {
        TurnRef turn = chat.answered("Anotei R$ 5.000,00.");

        assertThat(chat.prepare(turn, "Outra resposta", "em duas partes")).isEqualTo(1);

        assertThat(column(turn, "message ->> 'text'")).containsExactly("Anotei R$ 5.000,00.");
    }

    @Test
    void aTurnApologisesOnce() {
        TurnRef turn = chat.parks(chat.answered("Oi!"));
        chat.force(turn, Sending.APOLOGY, "sent");

        Apology second = HOUSE.transactions.execute(
                status -> HOUSE.outbox.prepareApology(turn, new OutboundMessage.Text("Desculpe de novo!", null)));

        assertThat(second).isEqualTo(Apology.SETTLED);
        assertThat(chat.state(turn, Sending.APOLOGY)).isEqualTo("sent");
    }

    @Test
    void theApologyIsNoPartOfTheAnswer() {
        TurnRef turn = chat.parks(chat.answered("um", "dois"));
        chat.force(turn, 1, "sent");

        PartStates parts = HOUSE.outbox.parts(turn.turn());

        assertThat(parts).isEqualTo(new PartStates(1, 0, 1, 0, 0, 0));
        assertThat(parts.allSent()).isFalse();
    }

    @Test
    void anOperatorsRetryTakesUpWhatFailedAndAsksBeforeItRepeatsWhatMayHaveLeft() {
        TurnRef turn = chat.answered("um", "dois", "três");
        chat.force(turn, 1, "sent");
        chat.force(turn, 2, "failed");
        chat.force(turn, 3, "unsure");

        assertThat(HOUSE.outbox.reopen(turn.turn(), RETRY)).isEqualTo(new PartStates(1, 0, 1, 0, 1, 0));
        assertThat(HOUSE.outbox.reopen(turn.turn(), RETRY_WITH_YES)).isEqualTo(new PartStates(2, 0, 1, 0, 0, 0));
    }

    @Test
    void aTurnClosedWithoutItsAnswerShowsTheRestToAPerson() {
        TurnRef turn = chat.answered("um", "dois", "três");
        chat.force(turn, 1, "sent");
        chat.force(turn, 2, "failed");

        assertThat(HOUSE.outbox.leaveToPerson(turn.turn())).isEqualTo(new PartStates(0, 0, 1, 0, 0, 2));
    }

    private List<String> column(TurnRef turn, String column) {
        return HOUSE.jdbc
                .sql("select " + column + " from outbound_message where turn_id = :turn order by part")
                .param("turn", turn.turn().value())
                .query((row, n) -> row.getString(1))
                .list();
    }
}
