package br.app.falachefe.activities.agent.reception;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.activities.agent.Reception;
import br.app.falachefe.workflows.agent.Intent;
import br.app.falachefe.workflows.agent.Routing;
import br.app.falachefe.workflows.conversation.TurnId;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReceptionAnswersTest {
    private final ReceptionAnswers reception = new ReceptionAnswers();

    @Test
    void hasWordsForEveryIntentOfItsOwn() {
        for (Intent intent : reception.intents()) {
            assertThat(reception.answer(turn(1), routing(intent, Routing.Stage.LOCAL)))
                    .hasSizeBetween(20, 900);
        }
    }

    @Test
    void saysTheSameOnceMoreForTheSameTurnAndVariesBetweenTurns() {
        Routing greeting = routing(new Intent("greeting"), Routing.Stage.LOCAL);
        assertThat(reception.answer(turn(1), greeting)).isEqualTo(reception.answer(turn(1), greeting));
        var variants = IntStream.range(0, 50)
                .mapToObj(n -> reception.answer(turn(n), greeting))
                .collect(Collectors.toSet());
        assertThat(variants).hasSize(3);
    }

    @Test
    void asksBackWhenNobodyIsSure() {
        assertThat(reception.answer(turn(1), routing(new Intent("other"), Routing.Stage.UNSURE)))
                .contains("?")
                .doesNotContain("foge");
    }

    private static Routing routing(Intent intent, Routing.Stage stage) {
        return new Routing(Reception.ID, intent, 0.9, stage);
    }

    private static TurnId turn(int n) {
        return new TurnId("abcdefghijklmnopqrstuvwxyz:M" + n);
    }
}
