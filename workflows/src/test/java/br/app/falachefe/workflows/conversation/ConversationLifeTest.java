package br.app.falachefe.workflows.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import br.app.falachefe.workflows.agent.Decision;
import br.app.falachefe.workflows.failure.FailureType;
import br.app.falachefe.workflows.message.MessageId;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What happens around turns: bursts, failures and operators, new runs, and the end of a quiet chat. */
class ConversationLifeTest {
    private static final OperatorOrder ALL = OperatorOrder.ALL;

    @Test
    void gathersABurstIntoOneTurnAndLeavesNoTimerBehind() {
        try (var chat = new ConversationFixture(Duration.ofMillis(2500))) {
            chat.write(1);
            chat.write(2);
            chat.write(3);
            chat.engine.sleep(Duration.ofSeconds(10));
            await().untilAsserted(() -> assertThat(chat.rows.answered).isEqualTo(List.of(List.of(1L, 2L, 3L))));
            long open = chat.events(EventType.EVENT_TYPE_TIMER_STARTED)
                    - chat.events(EventType.EVENT_TYPE_TIMER_FIRED)
                    - chat.events(EventType.EVENT_TYPE_TIMER_CANCELED);
            assertThat(open).as("only the idle timer is left").isEqualTo(1);
        }
    }

    @Test
    void needsAtMostTwentyThreeEventsForATurnThatWaitsForQuiet() {
        try (var chat = new ConversationFixture(Duration.ofMillis(2500))) {
            answerInQuiet(chat, 1);
            int before = chat.history().size();
            answerInQuiet(chat, 2);
            await().untilAsserted(
                            () -> assertThat(chat.history().size() - before).isLessThanOrEqualTo(23));
        }
    }

    private static void answerInQuiet(ConversationFixture chat, long sequence) {
        int answered = chat.rows.answered.size();
        chat.write(sequence);
        chat.engine.sleep(Duration.ofSeconds(5));
        await().until(() -> chat.rows.answered.size() > answered && chat.isCalm());
    }

    @Test
    void answersATappedButtonWithoutWaitingForQuiet() {
        try (var chat = new ConversationFixture(Duration.ofHours(1))) {
            chat.rows.arrive(1);
            chat.announce(Arrival.Pace.AT_ONCE, 1);
            await().untilAsserted(() -> assertThat(chat.rows.answered).isEqualTo(List.of(List.of(1L))));
        }
    }

    @Test
    void parksATurnThatCannotBeSentAndAnswersItWhenAnOperatorSaysRetry() {
        try (var chat = new ConversationFixture(Duration.ZERO)) {
            AtomicBoolean refuses = new AtomicBoolean(true);
            chat.activities.gateway = part -> part.part() != Sending.APOLOGY && refuses.get()
                    ? new Delivery.NotSent(FailureType.GATEWAY_REFUSED)
                    : new Delivery.Sent(new MessageId("OUT"));
            chat.write(1);
            await().until(() -> chat.state().standing().state() == ReplyState.FAILED);
            assertThat(chat.activities.parked)
                    .extracting(Parking.ParkTurn::step)
                    .containsExactly("SendReply");
            assertThat(chat.activities.sends).extracting(Sending.SendPart::part).containsExactly(1, Sending.APOLOGY);
            refuses.set(false);
            chat.conversation().retryReply(ALL);
            await().untilAsserted(() -> assertThat(chat.rows.answered).isEqualTo(List.of(List.of(1L))));
            await().until(() -> chat.state().standing().state() == ReplyState.OK);
        }
    }

    @Test
    void asksAgainWhatIsOpenWhereATurnMovedOnBeforeItCouldBeParked() {
        try (var chat = new ConversationFixture(Duration.ZERO)) {
            AtomicBoolean fails = new AtomicBoolean(true);
            chat.activities.staleParks.set(1);
            chat.activities.agent = round -> {
                if (fails.getAndSet(false)) {
                    throw ApplicationFailure.newNonRetryableFailure("no key", FailureType.MODEL_REFUSED.name());
                }
                return new Decision.Reply(round.routing().agent(), 1);
            };
            chat.write(1);
            await().untilAsserted(() -> assertThat(chat.rows.answered).isEqualTo(List.of(List.of(1L))));
            assertThat(chat.state().standing().state()).isEqualTo(ReplyState.OK);
        }
    }

    @Test
    void triesATurnThatFailsAgainOncePerOrder() {
        try (var chat = new ConversationFixture(Duration.ZERO)) {
            chat.activities.agent = round -> {
                throw ApplicationFailure.newNonRetryableFailure("no key", FailureType.MODEL_REFUSED.name());
            };
            chat.write(1);
            await().until(() -> chat.activities.parked.size() == 1);
            chat.conversation().retryReply(ALL);
            await().until(() -> chat.activities.parked.size() == 2 && chat.isCalm());
            assertThat(chat.activities.parked)
                    .extracting(Parking.ParkTurn::failure)
                    .containsOnly(FailureType.MODEL_REFUSED);
            chat.signalWithoutInput("skipReply");
            await().until(() -> chat.state().standing().state() == ReplyState.OK);
            assertThat(chat.rows.answered).isEmpty();
        }
    }

    @Test
    void parksATurnWhoseModelIsAwayForAQuarterOfAnHour() {
        try (var chat = new ConversationFixture(Duration.ZERO)) {
            chat.activities.agent = round -> {
                throw new IllegalStateException("connection refused");
            };
            chat.write(1);
            await().until(() -> !chat.activities.rounds.isEmpty());
            chat.engine.sleep(Duration.ofMinutes(16));
            soon(chat, () -> chat.activities.parked.size() == 1);
            assertThat(chat.activities.parked.getFirst().step()).isEqualTo("CallAgent");
        }
    }

    @Test
    void neverParksATurnBecauseOurOwnDatabaseIsAway() {
        try (var chat = new ConversationFixture(Duration.ZERO)) {
            AtomicBoolean away = new AtomicBoolean(true);
            chat.activities.gateway = part -> {
                if (away.get()) {
                    throw ApplicationFailure.newFailure("refused", FailureType.DATABASE_AWAY.name());
                }
                return new Delivery.Sent(new MessageId("OUT"));
            };
            chat.write(1);
            await().until(() -> !chat.activities.rounds.isEmpty());
            chat.engine.sleep(Duration.ofMinutes(40));
            assertThat(chat.activities.parked).isEmpty();
            away.set(false);
            soon(chat, () -> chat.rows.answered.equals(List.of(List.of(1L))));
        }
    }

    /** The engine's clock stands still unless it is told to go on, and what a busy machine began late would wait for ever. */
    private static void soon(ConversationFixture chat, Callable<Boolean> what) {
        await().until(() -> {
            chat.engine.sleep(Duration.ofSeconds(10));
            return what.call();
        });
    }

    @Test
    void goesOnInANewRunWithEverythingThatWaits() {
        try (var chat = new ConversationFixture(Duration.ZERO)) {
            chat.write(1);
            await().until(() -> chat.rows.answered.size() == 1);
            String first = chat.runId();
            for (long n = 2; chat.runId().equals(first) && n < 400; n++) {
                chat.write(n, 1000 + n);
                long turns = n;
                await().pollInterval(Duration.ofMillis(2)).until(() -> chat.rows.answered.size() >= turns);
            }
            assertThat(chat.runId()).isNotEqualTo(first);
            long messages =
                    chat.rows.answered.stream().flatMap(List::stream).distinct().count();
            assertThat(messages)
                    .isEqualTo(chat.rows.answered.stream().flatMap(List::stream).count());
            assertThat(chat.state().turns()).isGreaterThanOrEqualTo(chat.rows.answered.size());
            assertThat(chat.state().seen()).isNotEmpty();
        }
    }

    @Test
    void closesAQuietChatAfterSevenDaysAndStartsAnewWithTheNextMessage() {
        try (var chat = new ConversationFixture(Duration.ZERO)) {
            chat.write(1);
            await().until(() -> chat.rows.answered.size() == 1 && chat.isCalm());
            chat.engine.sleep(Duration.ofDays(4));
            chat.write(2);
            await().until(() -> chat.rows.answered.size() == 2 && chat.isCalm());
            chat.engine.sleep(Duration.ofDays(4));
            assertThat(chat.status()).isEqualTo(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING);
            chat.engine.sleep(Duration.ofDays(4));
            await().until(() -> chat.status() == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_COMPLETED);
            chat.write(3);
            await().until(() -> chat.rows.answered.size() == 3);
        }
    }

    @Test
    void startsFromAMessageThatIsKnownOnlyToTheDatabase() {
        try (var chat = new ConversationFixture(Duration.ZERO)) {
            LongStream.rangeClosed(1, 3).forEach(chat.rows::arrive);
            chat.announce(Arrival.Pace.WAITS_FOR_QUIET, 1);
            await().untilAsserted(() -> assertThat(chat.rows.answered).isEqualTo(List.of(List.of(1L, 2L, 3L))));
        }
    }
}
