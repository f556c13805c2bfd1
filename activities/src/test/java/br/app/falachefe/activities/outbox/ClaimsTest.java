package br.app.falachefe.activities.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import br.app.falachefe.activities.inbox.Pause;
import br.app.falachefe.workflows.conversation.Sending;
import br.app.falachefe.workflows.conversation.TurnRef;
import br.app.falachefe.workflows.failure.FailureType;
import br.app.falachefe.workflows.message.MessageId;
import br.app.falachefe.workflows.message.OutboundMessage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClaimsTest {
    private static final House HOUSE = new House();
    private final House house = HOUSE;
    private final Chat chat = house.chat();

    @Test
    void twentyAtOnceGetOneClaimAndTheOthersFindItSendingOrUnsure() throws Exception {
        TurnRef turn = chat.answered("Oi!");
        CountDownLatch start = new CountDownLatch(1);
        List<Claim> claims;
        try (var threads = Executors.newFixedThreadPool(20)) {
            Callable<Claim> claim = () -> {
                start.await();
                return house.claims.claim(turn, 1);
            };
            List<Future<Claim>> all =
                    IntStream.range(0, 20).mapToObj(n -> threads.submit(claim)).toList();
            start.countDown();
            threads.shutdown();
            assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
            claims = all.stream().map(Future::resultNow).toList();
        }
        assertThat(claims).filteredOn(Claim.Granted.class::isInstance).hasSize(1);
        assertThat(claims).filteredOn(Claim.FoundSending.class::isInstance).hasSize(1);
        assertThat(claims).filteredOn(Claim.Unsure.class::isInstance).hasSize(18);
        assertThat(chat.state(turn, 1)).isEqualTo("unsure");
    }

    @ParameterizedTest
    @EnumSource
    void aPauseBetweenPreparingAndClaimingShowsTheWholeRestToAPerson(Pause.Reason reason) {
        TurnRef turn = chat.answered("um", "dois", "três");
        assertThat(house.claims.claim(turn, 1)).isInstanceOf(Claim.Granted.class);
        chat.force(turn, 1, "sent");

        house.conversations.pause(chat.id, reason, null);

        assertThat(house.claims.claim(turn, 2)).isEqualTo(new Claim.LeftToPerson());
        house.conversations.resume(chat.id);
        assertThat(house.claims.claim(turn, 2)).isEqualTo(new Claim.LeftToPerson());
        assertThat(house.claims.claim(turn, 3)).isEqualTo(new Claim.LeftToPerson());
        assertThat(chat.state(turn, 1)).isEqualTo("sent");
    }

    @Test
    void aPauseThatHasRunOutRefusesNothing() {
        TurnRef turn = chat.answered("Oi!");
        house.conversations.pause(chat.id, Pause.Reason.TAKEOVER, Duration.ofMillis(-1));

        assertThat(house.claims.claim(turn, 1)).isInstanceOf(Claim.Granted.class);
    }

    @Test
    void aTakeoverThatIsBeingCommittedIsWaitedForAndObeyed() throws Exception {
        TurnRef turn = chat.answered("Oi!");
        try (var threads = Executors.newSingleThreadExecutor()) {
            Future<Claim> claim = house.transactions.execute(status -> {
                house.conversations.lock(chat.id);
                Future<Claim> asked = threads.submit(() -> house.claims.claim(turn, 1));
                await().until(this::somebodyWaitsForALock);
                house.conversations.pause(chat.id, Pause.Reason.TAKEOVER, Duration.ofHours(2));
                return asked;
            });
            assertThat(claim.get()).isEqualTo(new Claim.LeftToPerson());
        }
    }

    @Test
    void whileTwoConversationsAreJoinedATakeoverInOneSilencesBoth() {
        Chat lid = house.chat();
        TurnRef ofLid = lid.answered("pelo LID");
        TurnRef ofPhone = chat.answered("pelo telefone");
        joins(lid, "merging_into");

        house.conversations.pause(chat.id, Pause.Reason.TAKEOVER, null);
        assertThat(house.claims.claim(ofLid, 1)).isEqualTo(new Claim.LeftToPerson());

        house.conversations.resume(chat.id);
        house.conversations.pause(lid.id, Pause.Reason.TAKEOVER, null);
        assertThat(house.claims.claim(ofPhone, 1)).isEqualTo(new Claim.LeftToPerson());
    }

    @Test
    void whatWasParkedBeforeTheConversationsWereJoinedIsSilencedByALaterTakeover() {
        Chat lid = house.chat();
        TurnRef parked = lid.parks(lid.answered("pelo LID"));
        joins(lid, "merged_into");
        house.conversations.pause(chat.id, Pause.Reason.TAKEOVER, null);

        assertThat(house.claims.claim(lid.reopens(parked), 1)).isEqualTo(new Claim.LeftToPerson());
    }

    private void joins(Chat leaving, String how) {
        house.jdbc
                .sql("update conversation set " + how + " = :staying where id = :leaving")
                .param("staying", chat.id.value())
                .param("leaving", leaving.id.value())
                .update();
    }

    @Test
    void anOptOutRefusesOnlyWhatWeSayFirst() {
        TurnRef answer = chat.answered("Você não vai mais receber mensagens.");
        house.jdbc.sql("update conversation set opted_out_at = now()").update();
        assertThat(house.claims.claim(answer, 1)).isInstanceOf(Claim.Granted.class);
        chat.moved(answer, "closed");

        chat.receives(Chat.PHONE, "reminder");
        TurnRef reminder = chat.opensTurn();
        chat.prepare(reminder, "Hoje vence o aluguel.");

        assertThat(house.claims.claim(reminder, 1)).isEqualTo(new Claim.LeftToPerson());
    }

    @Test
    void partsAreClaimedInOrderEachAfterTheEarlierOneIsSettled() {
        TurnRef turn = chat.answered("um", "dois");
        var early = new Claim.Early(Claim.Early.Reason.EARLIER_PART_UNSETTLED);
        for (String unsettled : List.of("prepared", "sending", "unsure")) {
            chat.force(turn, 1, unsettled);
            assertThat(house.claims.claim(turn, 2)).isEqualTo(early);
        }
        chat.force(turn, 1, "failed");
        assertThat(house.claims.claim(turn, 2)).isInstanceOf(Claim.Granted.class);
    }

    @Test
    void anotherGenerationOrAClosedTurnIsStaleAndWritesNothing() {
        TurnRef turn = chat.answered("Oi!");
        TurnRef parked = chat.parks(turn);
        assertThat(house.claims.claim(turn, 1)).isEqualTo(new Claim.Stale());
        assertThat(house.claims.claim(parked, 1)).isEqualTo(new Claim.Stale());
        assertThat(house.claims.claim(turn, Sending.APOLOGY)).isEqualTo(new Claim.Stale());
        assertThat(chat.state(turn, 1)).isEqualTo("prepared");
    }

    @Test
    void theApologyIsClaimedWhileItsTurnIsParked() {
        TurnRef parked = chat.parks(chat.answered("Oi!"));
        assertThat(house.claims.claim(parked, Sending.APOLOGY)).isInstanceOf(Claim.Granted.class);
    }

    @Test
    void aParkedTurnCountsAsSettledForTheNextOneButAnOpenOneDoesNot() {
        TurnRef first = chat.parks(chat.answered("primeira"));
        TurnRef second = chat.answered("segunda");
        assertThat(house.claims.claim(second, 1)).isInstanceOf(Claim.Granted.class);

        TurnRef secondParked = chat.parks(second);
        chat.reopens(first);
        assertThat(house.claims.claim(secondParked, Sending.APOLOGY))
                .isEqualTo(new Claim.Early(Claim.Early.Reason.EARLIER_TURN_OPEN));
    }

    @Test
    void nothingIsClaimedWhileMessagesWaitAside() {
        TurnRef turn = chat.answered("Oi!");
        house.spill.set(true);
        try {
            assertThat(house.claims.claim(turn, 1)).isEqualTo(new Claim.Early(Claim.Early.Reason.SPILL_NOT_EMPTY));
        } finally {
            house.spill.set(false);
        }
        assertThat(house.claims.claim(turn, 1)).isInstanceOf(Claim.Granted.class);
    }

    @Test
    void aPartMayHaveLeftAtMostTwice() {
        TurnRef turn = chat.answered("Oi!");
        house.jdbc
                .sql("update outbound_message set risky_claims = 2 where turn_id = :turn")
                .param("turn", turn.turn().value())
                .update();
        assertThat(house.claims.claim(turn, 1)).isEqualTo(new Claim.Unsure());
    }

    @Test
    void claimsThatDidNotLeaveDoNotCount() {
        TurnRef turn = chat.answered("Oi!");
        for (int attempt = 1; attempt <= 5; attempt++) {
            var granted = (Claim.Granted) house.claims.claim(turn, 1);
            assertThat(granted.attempt()).isEqualTo(attempt);
            house.rows.backToPrepared(granted.row(), granted.attempt());
        }
    }

    @Test
    void whatIsSettledSaysHow() {
        TurnRef turn = chat.answered("Oi!");
        chat.force(turn, 1, "sent");
        assertThat(house.claims.claim(turn, 1)).isEqualTo(new Claim.AlreadySent(new MessageId("FIRST")));
        chat.force(turn, 1, "failed");
        assertThat(house.claims.claim(turn, 1)).isEqualTo(new Claim.Failed(FailureType.GATEWAY_REFUSED));
        assertThat(house.claims.claim(turn, 7)).isEqualTo(new Claim.NoSuchPart());
    }

    @Test
    void anAnswerAfterParkingQuotesTheMessageThatItAnswersOnce() {
        TurnRef turn = chat.reopens(chat.parks(chat.answered("Anotei.", "Mais alguma coisa?")));

        assertThat(claimed(turn, 1).message()).isEqualTo(quoting("Anotei."));
        chat.force(turn, 1, "sent");
        house.jdbc.sql("update outbound_message set settled_at = now()").update();
        assertThat(claimed(turn, 2).message()).isEqualTo(new OutboundMessage.Text("Mais alguma coisa?", null));
    }

    @Test
    void theRestOfAnAnswerThatBeganLongBeforeQuotesToo() {
        TurnRef turn = chat.reopens(chat.parks(chat.answered("Anotei.", "Mais alguma coisa?")));
        chat.force(turn, 1, "sent");
        house.jdbc
                .sql("update outbound_message set settled_at = now() - interval '2 minutes'")
                .update();
        assertThat(claimed(turn, 2).message()).isEqualTo(quoting("Mais alguma coisa?"));
    }

    private OutboundMessage quoting(String text) {
        return new OutboundMessage.Text(text, new MessageId(chat.messageId(1)));
    }

    private OutboundPart claimed(TurnRef turn, int part) {
        return ((Claim.Granted) house.claims.claim(turn, part)).part();
    }

    @Test
    void aClaimIsTooOldAfterTwoSecondsOnEitherClock() throws Exception {
        TurnRef turn = chat.answered("Oi!");
        var granted = (Claim.Granted) house.claims.claim(turn, 1);
        house.wall.updateAndGet(now -> now.plusMillis(2000));
        house.nanos.addAndGet(2_000_000_000);
        granted.guard().beforeWrite();

        house.nanos.addAndGet(1_000_000);
        assertThatThrownBy(() -> granted.guard().beforeWrite()).isInstanceOf(ClaimTooOldException.class);

        house.rows.backToPrepared(granted.row(), granted.attempt());
        var again = (Claim.Granted) house.claims.claim(turn, 1);
        house.wall.updateAndGet(now -> now.plusMillis(2001));
        assertThatThrownBy(() -> again.guard().beforeWrite()).isInstanceOf(ClaimTooOldException.class);
    }

    private boolean somebodyWaitsForALock() {
        return house.jdbc
                .sql("select exists (select 1 from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock')")
                .query(Boolean.class)
                .single();
    }
}
