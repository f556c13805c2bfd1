package br.app.falachefe.activities.turn;

import static br.app.falachefe.activities.turn.ChatFixture.CHAT;
import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.activities.inbox.InboundState;
import br.app.falachefe.workflows.conversation.OpenTurn;
import br.app.falachefe.workflows.conversation.ThinkAgain;
import br.app.falachefe.workflows.conversation.TurnOpening;
import br.app.falachefe.workflows.conversation.TurnOpening.NothingToDo;
import br.app.falachefe.workflows.conversation.TurnOpening.Opened;
import br.app.falachefe.workflows.conversation.TurnRef;
import br.app.falachefe.workflows.message.InboundMessage;
import br.app.falachefe.workflows.message.MessageId;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What a forgotten answer may have covered is never answered together with what it cannot have covered. */
class RestoredTurnsTest {
    private final ChatFixture chat = new ChatFixture();

    @Test
    void whatWaitedBeforeARestoreIsAnsweredWithoutWhatCameSince() {
        chat.write(1, "recebi 100");
        chat.write(2, "de vendas");
        chat.restored();
        chat.write(3, "e agora?");
        TurnOpening opening = open(1, 2, 3);
        assertThat(ids(opening)).containsExactly("M1", "M2");
        assertThat(opening.stillWaiting()).containsExactly(3L);
        assertThat(thinkAgain(opening).outcome()).isInstanceOf(NothingToDo.class);

        close(opening);
        TurnOpening next = open(3);
        assertThat(ids(next)).containsExactly("M3");
        chat.write(4, "alô");
        assertThat(ids(thinkAgain(next))).containsExactly("M3", "M4");
    }

    @Test
    void whatCameSinceGoesLaterEvenWhereItWasWrittenEarlier() {
        chat.write(1, "recebi 100");
        chat.restored();
        chat.insert(2, new InboundMessage.Text("bom dia", null), "text", null, Duration.ofHours(1));
        TurnOpening opening = open(1, 2);
        assertThat(ids(opening)).containsExactly("M1");
        close(opening);
        assertThat(ids(open(2))).containsExactly("M2");
    }

    @Test
    void aTurnThatWasOpenBeforeARestoreTakesNothingMore() {
        chat.write(1, "recebi 100");
        TurnOpening opening = open(1);
        chat.write(2, "de vendas");
        chat.restored();
        chat.write(3, "e agora?");
        TurnOpening again = open(1, 2, 3);
        assertThat(turn(again)).isEqualTo(turn(opening));
        assertThat(thinkAgain(again).outcome()).isInstanceOf(NothingToDo.class);
        assertThat(ids(again)).containsExactly("M1");

        close(again);
        assertThat(ids(open(2, 3))).containsExactly("M2");
    }

    @Test
    void everyRestoreDrawsALineOfItsOwn() {
        chat.write(1, "um");
        chat.restored();
        chat.write(2, "dois");
        chat.restored();
        chat.write(3, "três");
        for (int n = 1; n <= 3; n++) {
            TurnOpening opening = open(1, 2, 3);
            assertThat(ids(opening)).containsExactly("M" + n);
            close(opening);
        }
    }

    @Test
    void anEditThatMayHaveWaitedForItsMessageIsAnsweredAlone() {
        edit(1, "M8");
        chat.write(2, "recebi 100");
        edit(3, "M2");
        edit(4, "M9");
        chat.restored();
        chat.write(5, "e agora?");
        for (List<String> expected : List.of(List.of("M2", "M3"), List.of("M1"), List.of("M4"), List.of("M5"))) {
            TurnOpening opening = open(1, 2, 3, 4, 5);
            assertThat(ids(opening)).containsExactlyElementsOf(expected);
            close(opening);
        }
    }

    @Test
    void withoutARestoreAnEditIsAnsweredWithTheRest() {
        edit(1, "M8");
        chat.write(2, "recebi 100");
        assertThat(ids(open(1, 2))).containsExactly("M1", "M2");
    }

    /** Old enough that nobody waits for its message any longer. */
    private void edit(int sequence, String of) {
        InboundMessage message = new InboundMessage.Edited(new MessageId(of), "recebi 1000");
        chat.insert(sequence, message, "edited", of, Duration.ofMinutes(11));
    }

    private TurnOpening open(long... queued) {
        return chat.desk.open(new OpenTurn(CHAT, LongStream.of(queued).boxed().toList()));
    }

    private TurnOpening thinkAgain(TurnOpening opening) {
        return chat.desk.thinkAgain(new ThinkAgain(turn(opening), List.of()));
    }

    private void close(TurnOpening opening) {
        chat.database
                .transactions()
                .executeWithoutResult(status -> chat.closing.close(turn(opening), InboundState.ANSWERED, null));
    }

    private List<String> ids(TurnOpening opening) {
        return chat.jdbc
                .sql("select message_id from inbound_message where turn_id = :turn order by sequence")
                .param("turn", turn(opening).turn().value())
                .query((row, n) -> row.getString("message_id"))
                .list();
    }

    private static TurnRef turn(TurnOpening opening) {
        assertThat(opening.outcome()).isInstanceOf(Opened.class);
        return ((Opened) opening.outcome()).turn();
    }
}
