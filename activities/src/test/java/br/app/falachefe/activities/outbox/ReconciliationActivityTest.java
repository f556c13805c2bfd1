package br.app.falachefe.activities.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.app.falachefe.activities.inbox.InboundEvent.Echo;
import br.app.falachefe.activities.inbox.Pause;
import br.app.falachefe.activities.inbox.ReceiptStatus;
import br.app.falachefe.workflows.conversation.Reconciliation.Reconciled;
import br.app.falachefe.workflows.conversation.Reconciliation.Verdict;
import br.app.falachefe.workflows.conversation.ReplyState;
import br.app.falachefe.workflows.conversation.Sending;
import br.app.falachefe.workflows.conversation.TurnRef;
import br.app.falachefe.workflows.failure.FailureType;
import br.app.falachefe.workflows.message.MessageId;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReconciliationActivityTest {
    private static final MessageId ID = new MessageId("3EB0B17EF6D19C7A5B1EE8");
    private static final House HOUSE = new House();
    private static final House CAREFUL = new House(WhenUnsure.ASK);

    @Test
    void aTraceSettlesThePart() {
        Chat chat = HOUSE.chat();
        TurnRef turn = unsure(chat, "0 seconds");
        HOUSE.gateway.willFind(new Trace.Found(ID));

        Reconciled look = look(HOUSE, turn);

        assertThat(look.verdict()).isEqualTo(new Verdict.Left(ID));
        assertThat(look.standing().state()).isEqualTo(ReplyState.OK);
        assertThat(chat.state(turn, 1)).isEqualTo("sent");
    }

    @Test
    void silenceProvesNothingBeforeAMinuteIsOver() {
        Chat chat = HOUSE.chat();
        TurnRef turn = unsure(chat, "50 seconds");

        Reconciled look = look(HOUSE, turn);

        assertThat(look.verdict())
                .isInstanceOfSatisfying(
                        Verdict.Unknown.class,
                        unknown -> assertThat(unknown.lookAgainIn())
                                .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10)));
        assertThat(look.standing().state()).isEqualTo(ReplyState.UNSURE);
        assertThat(HOUSE.claims.claim(turn, 1)).isEqualTo(new Claim.Unsure());
    }

    @Test
    void aMinuteOfSilencePermitsOneSecondClaim() {
        Chat chat = HOUSE.chat();
        TurnRef turn = unsure(chat, "61 seconds");

        assertThat(look(HOUSE, turn).verdict()).isEqualTo(new Verdict.AskToSend());

        assertThat(HOUSE.claims.claim(turn, 1))
                .isInstanceOfSatisfying(
                        Claim.Granted.class,
                        granted -> assertThat(granted.again()).isTrue());
        assertThat(chat.state(turn, 1)).isEqualTo("sending");
    }

    @Test
    void aSecondDoubtIsShownToAPersonWithWhatWouldHaveFollowed() {
        Chat chat = HOUSE.chat();
        TurnRef turn = chat.answered("um", "dois");
        makeUnsure(HOUSE, chat, turn, "61 seconds");
        assertThat(look(HOUSE, turn).verdict()).isEqualTo(new Verdict.AskToSend());
        HOUSE.claims.claim(turn, 1);
        makeUnsure(HOUSE, chat, turn, "61 seconds");

        assertThat(look(HOUSE, turn).verdict()).isEqualTo(new Verdict.ShownToPerson());

        assertThat(chat.state(turn, 1)).isEqualTo("left_to_person");
        assertThat(chat.state(turn, 2)).isEqualTo("left_to_person");
        assertThat(HOUSE.outbox.leftInDoubt(turn.turn())).isTrue();
        assertThat(HOUSE.claims.claim(turn, 1)).isEqualTo(new Claim.LeftToPerson());
    }

    @Test
    void aSecondDoubtStillEndsWithALateTrace() {
        Chat chat = HOUSE.chat();
        TurnRef turn = unsure(chat, "61 seconds");
        look(HOUSE, turn);
        HOUSE.claims.claim(turn, 1);
        makeUnsure(HOUSE, chat, turn, "61 seconds");
        HOUSE.gateway.willFind(new Trace.Found(ID));

        assertThat(look(HOUSE, turn).verdict()).isEqualTo(new Verdict.Left(ID));
        assertThat(chat.state(turn, 1)).isEqualTo("sent");
    }

    @Test
    void whereAPersonShallDecideNothingIsSentAgain() {
        Chat chat = CAREFUL.chat();
        TurnRef turn = chat.answered("Oi!");
        makeUnsure(CAREFUL, chat, turn, "61 seconds");

        assertThat(look(CAREFUL, turn).verdict()).isEqualTo(new Verdict.ShownToPerson());
        assertThat(chat.state(turn, 1)).isEqualTo("left_to_person");
    }

    @Test
    void aTakeoverDuringTheSilenceLeavesThePartToThePerson() {
        Chat chat = HOUSE.chat();
        TurnRef turn = unsure(chat, "61 seconds");
        assertThat(look(HOUSE, turn).verdict()).isEqualTo(new Verdict.AskToSend());
        HOUSE.conversations.pause(chat.id, Pause.Reason.TAKEOVER, null);

        assertThat(HOUSE.claims.claim(turn, 1)).isEqualTo(new Claim.LeftToPerson());
        assertThat(look(HOUSE, turn).verdict()).isEqualTo(new Verdict.ShownToPerson());
    }

    @Test
    void anEchoDuringTheLookWins() {
        Chat chat = HOUSE.chat();
        TurnRef turn = unsure(chat, "61 seconds");
        HOUSE.gateway.willFindAfter(
                () -> HOUSE.evidence.echoed(new Echo(turn.turn() + "/1", ID, ReceiptStatus.PENDING)), new Trace.None());

        assertThat(look(HOUSE, turn).verdict()).isEqualTo(new Verdict.Unknown(Duration.ZERO));
        assertThat(look(HOUSE, turn).verdict()).isEqualTo(new Verdict.Left(ID));
    }

    @Test
    void aGatewayThatCannotBeAskedProvesNothing() {
        Chat chat = HOUSE.chat();
        TurnRef turn = unsure(chat, "10 minutes");
        HOUSE.gateway.willFind(new Trace.NoAnswer("503", Duration.ofSeconds(7)));

        assertThatThrownBy(() -> look(HOUSE, turn)).isInstanceOfSatisfying(ApplicationFailure.class, failure -> {
            assertThat(failure.getType()).isEqualTo(FailureType.SEND_UNSURE.name());
            assertThat(failure.getNextRetryDelay()).isEqualTo(Duration.ofSeconds(7));
        });
        assertThat(chat.state(turn, 1)).isEqualTo("unsure");
    }

    @Test
    void whatTheGatewayHasAsFailedFails() {
        Chat chat = HOUSE.chat();
        TurnRef turn = unsure(chat, "0 seconds");
        HOUSE.gateway.willFind(new Trace.Failed("Failed 463"));

        assertThat(look(HOUSE, turn).verdict()).isEqualTo(new Verdict.Failed(FailureType.GATEWAY_REFUSED));
        assertThat(HOUSE.claims.claim(turn, 1)).isEqualTo(new Claim.Failed(FailureType.GATEWAY_REFUSED));
    }

    @Test
    void aTurnThatMovedOnIsStale() {
        Chat chat = HOUSE.chat();
        TurnRef turn = unsure(chat, "61 seconds");
        chat.moved(turn, "closed");
        assertThat(look(HOUSE, turn).verdict()).isEqualTo(new Verdict.Stale());
    }

    private static TurnRef unsure(Chat chat, String since) {
        TurnRef turn = chat.answered("Oi!");
        makeUnsure(HOUSE, chat, turn, since);
        return turn;
    }

    /** Claims the part if nobody has, then loses its answer. */
    private static void makeUnsure(House house, Chat chat, TurnRef turn, String since) {
        house.claims.claim(turn, 1);
        house.claims.claim(turn, 1);
        assertThat(chat.state(turn, 1)).isEqualTo("unsure");
        chat.unsureFor(turn, 1, since);
    }

    private static Reconciled look(House house, TurnRef turn) {
        return house.reconciliation.reconcileSend(new Sending.SendPart(turn, 1));
    }
}
