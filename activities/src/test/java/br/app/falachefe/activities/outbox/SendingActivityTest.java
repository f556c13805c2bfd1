package br.app.falachefe.activities.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import br.app.falachefe.activities.inbox.Pause;
import br.app.falachefe.workflows.conversation.Delivery;
import br.app.falachefe.workflows.conversation.Sending;
import br.app.falachefe.workflows.conversation.TurnRef;
import br.app.falachefe.workflows.failure.FailureType;
import br.app.falachefe.workflows.message.MessageId;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestActivityEnvironment;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SendingActivityTest {
    private static final MessageId ID = new MessageId("3EB0B17EF6D19C7A5B1EE8");
    private static final TestActivityEnvironment ENVIRONMENT = TestActivityEnvironment.newInstance();
    private static final House HOUSE = new House();
    private final House house = HOUSE;
    private final Chat chat = house.chat();

    @BeforeAll
    static void register() {
        ENVIRONMENT.registerActivitiesImplementations(HOUSE.sending);
    }

    @BeforeEach
    void forget() {
        house.gateway.forget();
    }

    @AfterAll
    static void close() {
        ENVIRONMENT.close();
    }

    @Test
    void sendsAndSettles() {
        TurnRef turn = chat.answered("Anotei.", "Quer ver o saldo?");
        house.gateway.willAnswer(new SendAnswer.Accepted(ID));

        double before = counted("sent");

        assertThat(send(turn, 1)).isEqualTo(new Delivery.Sent(ID));
        assertThat(send(turn, 2)).isInstanceOf(Delivery.Sent.class);

        assertThat(house.gateway.sent).hasSize(2);
        assertThat(house.outbox.parts(turn.turn()).allSent()).isTrue();
        assertThat(counted("sent") - before).isEqualTo(2);
    }

    @Test
    void anAttemptAfterTheAnswerWasLostOnTheWayToTemporalSendsNothingAgain() {
        TurnRef turn = chat.answered("Oi!");
        house.gateway.willAnswer(new SendAnswer.Accepted(ID));
        assertThat(send(turn, 1)).isEqualTo(new Delivery.Sent(ID));
        assertThat(send(turn, 1)).isEqualTo(new Delivery.Sent(ID));
        assertThat(house.gateway.sent).hasSize(1);
    }

    @Test
    void twentyAttemptsAtOnceSendOnce() {
        TurnRef turn = chat.answered("Oi!");
        try (var threads = Executors.newFixedThreadPool(20)) {
            IntStream.range(0, 20).forEach(n -> threads.execute(() -> send(turn, 1)));
        }
        assertThat(house.gateway.sent).hasSize(1);
        assertThat(chat.state(turn, 1)).isEqualTo("sent");
    }

    @Test
    void aTakeoverBetweenPreparingAndClaimingLeavesNothingToSend() {
        TurnRef turn = chat.answered("um", "dois");
        house.conversations.pause(chat.id, Pause.Reason.TAKEOVER, Duration.ofHours(2));

        assertThat(send(turn, 1)).isEqualTo(new Delivery.LeftToPerson());
        assertThat(send(turn, 2)).isEqualTo(new Delivery.LeftToPerson());

        assertThat(house.gateway.sent).isEmpty();
    }

    @Test
    void aTakeoverAfterTheClaimLetsTheSendFinish() {
        TurnRef turn = chat.answered("Oi!");
        house.gateway.willAnswerAfter(
                () -> house.conversations.pause(chat.id, Pause.Reason.TAKEOVER, null), new SendAnswer.Accepted(ID));
        assertThat(send(turn, 1)).isEqualTo(new Delivery.Sent(ID));
        assertThat(chat.state(turn, 1)).isEqualTo("sent");
    }

    @Test
    void aProcessThatSleptSinceItsClaimSendsNothingAndTheNextAttemptDoes() {
        TurnRef turn = chat.answered("Oi!");
        house.nanos.set(0);
        house.stepNanos.set(2_500_000_000L);

        ApplicationFailure failure = failureOf(turn, 1);
        assertThat(failure.getType()).isEqualTo(FailureType.GATEWAY_UNAVAILABLE.name());
        assertThat(house.gateway.sent).isEmpty();
        assertThat(chat.state(turn, 1)).isEqualTo("prepared");

        house.stepNanos.set(0);
        assertThat(send(turn, 1)).isInstanceOf(Delivery.Sent.class);
        assertThat(house.gateway.sent).hasSize(1);
    }

    @Test
    void whatDidNotLeaveIsTriedAgainWhenTheGatewaySaysSo() {
        TurnRef turn = chat.answered("Oi!");
        house.gateway.willAnswer(new SendAnswer.NotLeft("429 Rate limit exceeded", Duration.ofSeconds(7)));

        ApplicationFailure failure = failureOf(turn, 1);

        assertThat(failure.isNonRetryable()).isFalse();
        assertThat(failure.getNextRetryDelay()).isEqualTo(Duration.ofSeconds(7));
        assertThat(chat.state(turn, 1)).isEqualTo("prepared");
        assertThat(send(turn, 1)).isInstanceOf(Delivery.Sent.class);
    }

    @Test
    void aRefusalIsFinal() {
        TurnRef turn = chat.answered("Oi!");
        house.gateway.willAnswer(new SendAnswer.Refused(FailureType.GATEWAY_REFUSED, "400 Missing number or text"));

        assertThat(send(turn, 1)).isEqualTo(new Delivery.NotSent(FailureType.GATEWAY_REFUSED));
        assertThat(send(turn, 1)).isEqualTo(new Delivery.NotSent(FailureType.GATEWAY_REFUSED));

        assertThat(house.gateway.sent).hasSize(1);
        assertThat(house.jdbc
                        .sql("select failure_detail from outbound_message where turn_id = :turn")
                        .param("turn", turn.turn().value())
                        .query(String.class)
                        .single())
                .isEqualTo("400 Missing number or text");
    }

    @Test
    void aDoubtIsNeverSentAgain() {
        TurnRef turn = chat.answered("Oi!");
        house.gateway.willAnswer(new SendAnswer.Doubtful("timeout"));
        assertThat(send(turn, 1)).isEqualTo(new Delivery.Unsure());
        assertThat(send(turn, 1)).isEqualTo(new Delivery.Unsure());
        assertThat(house.gateway.sent).hasSize(1);
        assertThat(chat.state(turn, 1)).isEqualTo("unsure");
    }

    @Test
    void anAnswerOf200ThatComesWhenTheRowWasGivenUpAsUnsureStillCounts() {
        TurnRef turn = chat.answered("Oi!");
        house.gateway.willAnswerAfter(
                () -> assertThat(house.claims.claim(turn, 1)).isEqualTo(new Claim.FoundSending()),
                new SendAnswer.Accepted(ID));
        assertThat(send(turn, 1)).isEqualTo(new Delivery.Sent(ID));
        assertThat(chat.state(turn, 1)).isEqualTo("sent");
    }

    @Test
    void anAttemptWhoseRowMovedOnWritesNothing() {
        TurnRef turn = chat.answered("Oi!");
        house.gateway.willAnswerAfter(() -> house.claims.claim(turn, 1), new SendAnswer.NotLeft("429", null));
        assertThat(send(turn, 1)).isEqualTo(new Delivery.Unsure());
        assertThat(chat.state(turn, 1)).isEqualTo("unsure");
    }

    @Test
    void staleAndMissingPartsAreSaidSo() {
        TurnRef turn = chat.answered("Oi!");
        assertThat(failureOf(turn, 5).isNonRetryable()).isTrue();
        chat.moved(turn, "closed");
        assertThat(send(turn, 1)).isEqualTo(new Delivery.Stale());
        assertThat(house.gateway.sent).isEmpty();
    }

    @Test
    void aSlowGatewayIsNotTakenForADeadWorker() {
        TurnRef turn = chat.answered("Oi!");
        AtomicBoolean alive = new AtomicBoolean();
        ENVIRONMENT.setActivityHeartbeatListener(Void.class, nothing -> alive.set(true));
        house.gateway.willAnswerAfter(() -> await().untilTrue(alive), new SendAnswer.Accepted(ID));
        assertThat(send(turn, 1)).isEqualTo(new Delivery.Sent(ID));
    }

    private Delivery send(TurnRef turn, int part) {
        Sending stub = ENVIRONMENT.newActivityStub(Sending.class);
        return stub.sendReply(new Sending.SendPart(turn, part)).delivery();
    }

    private ApplicationFailure failureOf(TurnRef turn, int part) {
        Throwable thrown = catchThrowable(() -> send(turn, part));
        if (thrown instanceof ActivityFailure && thrown.getCause() instanceof ApplicationFailure failure) {
            return failure;
        }
        throw new AssertionError("The activity did not fail as an application does", thrown);
    }

    private double counted(String outcome) {
        return house.meters
                .counter("sends", "kind", "reply", "outcome", outcome)
                .count();
    }
}
