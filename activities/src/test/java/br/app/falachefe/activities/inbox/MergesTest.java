package br.app.falachefe.activities.inbox;

import static br.app.falachefe.activities.inbox.DoorFixture.BY_LID;
import static br.app.falachefe.activities.inbox.DoorFixture.BY_PHONE;
import static br.app.falachefe.activities.inbox.DoorFixture.LID;
import static br.app.falachefe.activities.inbox.DoorFixture.MARINA;
import static br.app.falachefe.activities.inbox.DoorFixture.OWNER;
import static br.app.falachefe.activities.inbox.DoorFixture.PHONE;
import static br.app.falachefe.activities.inbox.DoorFixture.PROPERTIES;
import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.activities.inbox.Acceptance.Accepted;
import br.app.falachefe.workflows.message.ConversationId;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergesTest {
    private static final ConversationKey KEY = new ConversationKey(PROPERTIES);
    private static final ConversationId OF_PHONE = KEY.name(OWNER, PHONE);
    private static final ConversationId OF_LID = KEY.name(OWNER, LID);

    private final DoorFixture door = new DoorFixture();

    @Test
    void keepsTwoChatsApartUntilOneMessageShowsBothAddresses() {
        assertThat(door.write(BY_LID, "L1", "oi")).isEqualTo(new Accepted(OF_LID));
        assertThat(door.write(BY_PHONE, "P1", "oi")).isEqualTo(new Accepted(OF_PHONE));
    }

    @Test
    void movesWhatWaitsToThePhonesConversation() {
        door.write(BY_LID, "L1", "primeira");
        door.write(BY_LID, "L2", "segunda");
        door.write(BY_PHONE, "P1", "terceira");
        assertThat(door.write(MARINA, "B1", "quarta")).isEqualTo(new Accepted(OF_PHONE));
        assertThat(door.rows()).extracting(DoorFixture.Row::conversation).containsOnly(OF_PHONE.value());
        assertThat(door.ids()).containsExactly("P1", "L1", "L2", "B1");
        assertThat(door.write(BY_LID, "L3", "quinta")).isEqualTo(new Accepted(OF_PHONE));
    }

    @Test
    void letsTheOpenTurnOfTheOtherFinishFirst() {
        door.write(BY_LID, "L1", "primeira");
        door.openTurn(OF_LID);
        door.write(BY_PHONE, "P1", "segunda");
        door.write(MARINA, "B1", "terceira");
        door.write(BY_LID, "L2", "quarta");
        door.merges.atBoundary(OF_LID);
        assertThat(rowsOf(OF_LID)).as("the turn is open").containsExactly("L1", "L2");
        door.closeTurn(OF_LID);
        door.merges.atBoundary(OF_LID);
        assertThat(rowsOf(OF_LID)).containsExactly("L1");
        assertThat(rowsOf(OF_PHONE)).containsExactly("P1", "B1", "L2");
        assertThat(door.write(BY_LID, "L3", "quinta")).isEqualTo(new Accepted(OF_PHONE));
    }

    @Test
    void movesAtTheNextSweepWhereNobodyCalledAtTheBoundary() {
        door.write(BY_LID, "L1", "primeira");
        door.openTurn(OF_LID);
        door.write(BY_PHONE, "P1", "segunda");
        door.write(MARINA, "B1", "terceira");
        door.write(BY_LID, "L2", "quarta");
        door.merges.settle();
        assertThat(rowsOf(OF_LID)).containsExactly("L1", "L2");
        door.closeTurn(OF_LID);
        door.merges.settle();
        assertThat(rowsOf(OF_PHONE)).containsExactly("P1", "B1", "L2");
    }

    @Test
    void carriesSilenceAndGoodbyeOver() {
        door.write(BY_LID, "L1", "parar");
        door.conversations.pause(OF_LID, Pause.Reason.OPERATOR, null);
        door.write(BY_PHONE, "P1", "oi");
        door.write(MARINA, "B1", "oi");
        assertThat(door.conversations.pause(OF_PHONE).orElseThrow().reason()).isEqualTo(Pause.Reason.OPERATOR);
        assertThat(door.transactions.<LockedConversation>execute(status -> door.conversations.lock(OF_PHONE)))
                .returns(true, LockedConversation::optedOut);
    }

    @Test
    void joinsTheTwoPersonsAndForgetsNoCompany() {
        door.write(BY_LID, "L1", "oi");
        door.write(BY_PHONE, "P1", "oi");
        door.write(MARINA, "B1", "oi");
        assertThat(door.jdbc
                        .sql("""
                                select count(*) from person join membership on person_id = person.id
                                where phone = :phone and lid = :lid and merged_into is null
                                """)
                        .param("phone", PHONE.value())
                        .param("lid", LID.value())
                        .query((row, n) -> row.getInt(1))
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whatMovesIsNewToTheChatAfterARestore() {
        door.write(BY_LID, "L1", "primeira");
        door.write(BY_PHONE, "P1", "segunda");
        door.jdbc.sql("update engine_epoch set restored_at = now()").update();
        door.write(MARINA, "B1", "terceira");
        assertThat(door.jdbc
                        .sql(
                                "select message_id from inbound_message where life = (select restored_at from engine_epoch)"
                                        + " order by sequence")
                        .query((row, n) -> row.getString("message_id"))
                        .list())
                .containsExactly("L1", "B1");
    }

    private List<String> rowsOf(ConversationId conversation) {
        return door.rows().stream()
                .filter(row -> row.conversation().equals(conversation.value()))
                .map(DoorFixture.Row::messageId)
                .toList();
    }
}
