package br.app.falachefe.workflows.conversation;

import static br.app.falachefe.workflows.conversation.Arrival.Pace.WAITS_FOR_QUIET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import br.app.falachefe.workflows.agent.AgentId;
import br.app.falachefe.workflows.agent.Decision;
import br.app.falachefe.workflows.agent.ToolCall;
import br.app.falachefe.workflows.agent.ToolEffect;
import io.temporal.activity.Activity;
import io.temporal.api.enums.v1.EventType;
import io.temporal.client.ActivityCompletionException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConversationWorkflowTest {
    private final ConversationFixture chat = new ConversationFixture(Duration.ZERO);

    @AfterEach
    void close() {
        chat.close();
    }

    @Test
    void answersAPlainTurnInEighteenEvents() {
        chat.write(1);
        untilAnswered(List.of(1L));
        int before = chat.history().size();
        chat.write(2);
        untilAnswered(List.of(1L), List.of(2L));
        await().untilAsserted(() -> assertThat(chat.history()).hasSize(before + 18));
    }

    @Test
    void answersAMessageThatIsAnnouncedThreeTimesOnce() {
        chat.write(1);
        untilAnswered(List.of(1L));
        chat.announce(WAITS_FOR_QUIET, 1);
        chat.announce(WAITS_FOR_QUIET, 1);
        await().until(() -> chat.events(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED) == 3 && chat.isCalm());
        chat.write(2);
        untilAnswered(List.of(1L), List.of(2L));
        assertThat(chat.activities.sends).hasSize(2);
    }

    @Test
    void thinksAgainWithEverythingWhenTheCustomerGoesOnWriting() {
        CountDownLatch cancelled = new CountDownLatch(1);
        chat.activities.agent = round -> {
            if (round.turn().generation() == 1) {
                workUntilCancelled(cancelled);
            }
            return new Decision.Reply(round.routing().agent(), 1);
        };
        chat.write(1);
        await().until(() -> !chat.activities.rounds.isEmpty());
        chat.write(2);
        untilAnswered(List.of(1L, 2L));
        assertThat(chat.activities.sends).hasSize(1);
        await().until(() -> cancelled.getCount() == 0);
    }

    @Test
    void answersWhatCameAfterASealedAnswerInTheNextTurn() {
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch maySend = new CountDownLatch(1);
        chat.activities.gateway = part -> {
            sending.countDown();
            awaitOpen(maySend);
            return new Delivery.Sent(new br.app.falachefe.workflows.message.MessageId("OUT"));
        };
        chat.write(1);
        awaitOpen(sending);
        chat.write(2, 3);
        maySend.countDown();
        untilAnswered(List.of(1L), List.of(2L, 3L));
    }

    @Test
    void usesToolsAndAsksTheAgentAgain() {
        AgentId cashflow = new AgentId("cashflow");
        chat.activities.agent = round -> round.round() == 0
                ? new Decision.UseTools(cashflow, List.of(new ToolCall("0:1", "registrar", ToolEffect.CHANGE)))
                : new Decision.Reply(cashflow, 2);
        chat.write(1);
        untilAnswered(List.of(1L));
        assertThat(chat.activities.tools).extracting(call -> call.call().tool()).containsExactly("registrar");
        assertThat(chat.activities.sends).extracting(Sending.SendPart::part).containsExactly(1, 2);
    }

    @Test
    void offersNoToolsInTheLastRound() {
        AgentId cashflow = new AgentId("cashflow");
        chat.activities.agent = round -> round.last()
                ? new Decision.Reply(cashflow, 1)
                : new Decision.UseTools(
                        cashflow, List.of(new ToolCall(round.round() + ":1", "consultar", ToolEffect.LOOK)));
        chat.write(1);
        untilAnswered(List.of(1L));
        assertThat(chat.activities.tools).hasSize(8);
    }

    @Test
    void retriesAnAgentThatFailsForAWhile() {
        AtomicInteger failures = new AtomicInteger(2);
        chat.activities.agent = round -> {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("the model is busy");
            }
            return new Decision.Reply(round.routing().agent(), 1);
        };
        chat.write(1);
        untilAnswered(List.of(1L));
        assertThat(chat.activities.rounds).hasSize(3);
    }

    @Test
    void asksTheModelWhereTheLocalClassifierIsUnsure() {
        chat.rows.routing = null;
        chat.write(1);
        untilAnswered(List.of(1L));
        assertThat(chat.activities.rounds.getFirst().routing()).isEqualTo(FakeRows.CASHFLOW);
    }

    @Test
    void goesOnWithARegularActivityWhenTheDatabaseIsAway() {
        chat.activities.openingsToFail.set(3);
        chat.write(1);
        untilAnswered(List.of(1L));
        assertThat(chat.history())
                .filteredOn(event -> event.getEventType() == EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED)
                .extracting(event -> event.getActivityTaskScheduledEventAttributes()
                        .getActivityType()
                        .getName())
                .startsWith("ClassifyMessage");
    }

    private void workUntilCancelled(CountDownLatch cancelled) {
        try {
            await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> {
                Activity.getExecutionContext().heartbeat(null);
                return false;
            });
        } catch (ActivityCompletionException stopped) {
            cancelled.countDown();
            throw stopped;
        }
    }

    private static void awaitOpen(CountDownLatch latch) {
        await().until(() -> latch.getCount() == 0);
    }

    private void untilAnswered(List<?>... turns) {
        await().untilAsserted(() -> assertThat(chat.rows.answered).isEqualTo(Arrays.asList(turns)));
    }
}
