package br.app.falachefe.activities.turn;

import static br.app.falachefe.activities.turn.ChatFixture.CHAT;
import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.activities.inbox.Pause;
import br.app.falachefe.workflows.conversation.OpenTurn;
import br.app.falachefe.workflows.conversation.ReplyState;
import br.app.falachefe.workflows.conversation.ThinkAgain;
import br.app.falachefe.workflows.conversation.TurnOpening;
import br.app.falachefe.workflows.conversation.TurnOpening.LeftToPerson;
import br.app.falachefe.workflows.conversation.TurnOpening.NothingToDo;
import br.app.falachefe.workflows.conversation.TurnOpening.Opened;
import br.app.falachefe.workflows.conversation.TurnRef;
import br.app.falachefe.workflows.message.InboundMessage;
import br.app.falachefe.workflows.message.MessageId;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TurnDeskTest {
    private final ChatFixture chat = new ChatFixture();

    @Test
    void opensOneTurnWithEverythingThatWaits() {
        chat.write(1, "recebi 100");
        chat.write(2, "de vendas");
        TurnOpening opening = open(1, 2);
        assertThat(opening.stillWaiting()).isEmpty();
        TurnRef turn = opened(opening).turn();
        assertThat(turn.turn().value()).isEqualTo(CHAT.value() + ":M1");
        assertThat(chat.texts(turn.turn())).containsExactly("recebi 100", "de vendas");
    }

    @Test
    void returnsTheOpenTurnAsRecordedHoweverOftenItIsAsked() {
        chat.write(1, "oi");
        TurnRef first = opened(open(1)).turn();
        chat.write(2, "tudo bem?");
        TurnOpening again = open(1, 2);
        assertThat(opened(again).turn()).isEqualTo(first);
        assertThat(again.stillWaiting()).containsExactly(2L);
    }

    @Test
    void attachesWhatWaitsWhenItThinksAgainAtMostTwice() {
        chat.write(1, "recebi");
        TurnRef turn = opened(open(1)).turn();
        for (int again = 2; again <= 3; again++) {
            chat.write(again, "mais");
            turn = opened(chat.desk.thinkAgain(new ThinkAgain(turn, List.of((long) again))))
                    .turn();
            assertThat(turn.generation()).isEqualTo(again);
        }
        chat.write(4, "e mais");
        assertThat(chat.desk.thinkAgain(new ThinkAgain(turn, List.of(4L))).outcome())
                .isInstanceOf(NothingToDo.class);
    }

    @Test
    void attachesNothingToASealedTurnNorToAnOlderGeneration() {
        chat.write(1, "recebi");
        TurnRef turn = opened(open(1)).turn();
        chat.write(2, "mais");
        TurnRef next =
                opened(chat.desk.thinkAgain(new ThinkAgain(turn, List.of()))).turn();
        chat.write(3, "ainda");
        assertThat(chat.desk.thinkAgain(new ThinkAgain(turn, List.of())).outcome())
                .isInstanceOf(NothingToDo.class);
        chat.turns.seal(next);
        assertThat(chat.desk.thinkAgain(new ThinkAgain(next, List.of())).outcome())
                .isInstanceOf(NothingToDo.class);
        assertThat(chat.turns.lock(turn)).as("the older generation is stale").isEmpty();
        assertThat(chat.turns.lock(next)).isPresent();
    }

    @Test
    void leavesAPausedChatToAPerson() {
        chat.conversations.pause(CHAT, Pause.Reason.TAKEOVER, Duration.ofHours(2));
        chat.write(1, "alguém aí?");
        TurnOpening opening = open(1);
        assertThat(opening.outcome()).isInstanceOf(LeftToPerson.class);
        assertThat(opening.standing().state()).isEqualTo(ReplyState.PAUSED);
        assertThat(chat.state(1)).isEqualTo("left_to_person");
        chat.conversations.resume(CHAT);
        chat.write(2, "e agora?");
        assertThat(opened(open(2)).turn().turn().value()).endsWith(":M2");
    }

    @Test
    void letsAPauseRunOut() {
        chat.conversations.pause(CHAT, Pause.Reason.TAKEOVER, Duration.ZERO);
        chat.write(1, "oi");
        assertThat(open(1).outcome()).isInstanceOf(Opened.class);
    }

    @Test
    void keepsAnEditWaitingUntilItsMessageIsThere() {
        chat.insert(1, new InboundMessage.Edited(new MessageId("M9"), "novo"), "edited", "M9", Duration.ZERO);
        TurnOpening opening = open(1);
        assertThat(opening.outcome()).isInstanceOf(NothingToDo.class);
        assertThat(opening.stillWaiting()).containsExactly(1L);
        chat.write(9, "velho");
        assertThat(chat.inbound.stillWaiting(CHAT, List.of(1L, 9L))).hasSize(2);
        opened(open(1, 9));
        assertThat(chat.state(1)).isEqualTo("in_turn");
    }

    @Test
    void answersAnEditWhoseMessageNeverCame() {
        chat.insert(1, new InboundMessage.Edited(new MessageId("M9"), "novo"), "edited", "M9", Duration.ofMinutes(11));
        assertThat(open(1).outcome()).isInstanceOf(Opened.class);
    }

    @Test
    void asksForNoAnswerToAReactionNorToADeletedMessage() {
        chat.write(1, "apaga isso");
        chat.insert(2, new InboundMessage.Deleted(new MessageId("M1")), "deleted", "M1", Duration.ZERO);
        chat.insert(3, new InboundMessage.Reaction(new MessageId("M1"), "👍"), "reaction", "M1", Duration.ZERO);
        assertThat(open(1, 2, 3).outcome()).isInstanceOf(NothingToDo.class);
        assertThat(List.of(chat.state(1), chat.state(2), chat.state(3))).containsOnly("no_answer_needed");
    }

    private TurnOpening open(long... queued) {
        return chat.desk.open(new OpenTurn(CHAT, LongStream.of(queued).boxed().toList()));
    }

    private static Opened opened(TurnOpening opening) {
        assertThat(opening.outcome()).isInstanceOf(Opened.class);
        return (Opened) opening.outcome();
    }
}
