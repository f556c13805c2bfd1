package br.app.falachefe.workflows.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import br.app.falachefe.workflows.conversation.Reconciliation.Verdict;
import br.app.falachefe.workflows.failure.FailureType;
import br.app.falachefe.workflows.message.MessageId;
import io.temporal.api.enums.v1.EventType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sends of which nobody knows whether they left, as the workflow drives them. */
class DoubtTest {
    private static final MessageId ID = new MessageId("OUT1");
    private final ConversationFixture chat = new ConversationFixture(Duration.ZERO);
    private final Queue<Delivery> deliveries = new ConcurrentLinkedQueue<>();
    private final Queue<Verdict> verdicts = new ConcurrentLinkedQueue<>();

    DoubtTest() {
        chat.activities.gateway = part -> deliveries.isEmpty() ? new Delivery.Sent(ID) : deliveries.remove();
        chat.activities.search = part -> verdicts.remove();
        deliveries.add(new Delivery.Unsure());
    }

    @AfterEach
    void close() {
        chat.close();
    }

    @Test
    void looksUntilThereIsATraceAndSendsNothingAgain() {
        verdicts.add(new Verdict.Unknown(Duration.ofMillis(20)));
        verdicts.add(new Verdict.Unknown(Duration.ofMillis(20)));
        verdicts.add(new Verdict.Left(ID));

        chat.write(1);

        untilAnswered();
        assertThat(chat.activities.looks).hasSize(3);
        assertThat(chat.activities.sends).hasSize(1);
    }

    @Test
    void sendsOnceMoreWhereTheRowsPermitIt() {
        verdicts.add(new Verdict.AskToSend());

        chat.write(1);

        untilAnswered();
        assertThat(chat.activities.sends).hasSize(2);
        assertThat(chat.activities.parked).isEmpty();
    }

    @Test
    void looksAgainAfterASecondDoubtAndLeavesItToAPerson() {
        deliveries.add(new Delivery.Unsure());
        verdicts.add(new Verdict.AskToSend());
        verdicts.add(new Verdict.ShownToPerson());

        chat.write(1);

        untilAnswered();
        assertThat(chat.activities.sends).hasSize(2);
        assertThat(chat.activities.looks).hasSize(2);
        assertThat(chat.activities.parked).isEmpty();
    }

    @Test
    void anEchoEndsTheWaitAtOnceAndLeavesNoTimerBehind() {
        verdicts.add(new Verdict.Unknown(Duration.ofHours(1)));
        verdicts.add(new Verdict.Left(ID));
        chat.write(1);
        await().until(() -> chat.events(EventType.EVENT_TYPE_TIMER_STARTED) == 2);

        chat.conversation().doubtSettled(new DoubtSettled(Instant.EPOCH));

        untilAnswered();
        assertThat(chat.events(EventType.EVENT_TYPE_TIMER_CANCELED)).isEqualTo(1);
        assertThat(chat.events(EventType.EVENT_TYPE_TIMER_FIRED)).isZero();
    }

    @Test
    void whatTheGatewayHasAsFailedIsParked() {
        verdicts.add(new Verdict.Failed(FailureType.GATEWAY_REFUSED));

        chat.write(1);

        await().untilAsserted(() -> assertThat(chat.activities.parked)
                .singleElement()
                .extracting(Parking.ParkTurn::failure)
                .isEqualTo(FailureType.GATEWAY_REFUSED));
    }

    private void untilAnswered() {
        await().untilAsserted(() -> assertThat(chat.rows.answered).containsExactly(List.of(1L)));
    }
}
