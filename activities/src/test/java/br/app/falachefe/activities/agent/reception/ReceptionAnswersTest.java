package br.app.falachefe.activities.agent.reception;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.activities.agent.Reception;
import br.app.falachefe.activities.turn.TurnMessage;
import br.app.falachefe.workflows.agent.Intent;
import br.app.falachefe.workflows.agent.Routing;
import br.app.falachefe.workflows.conversation.TurnId;
import br.app.falachefe.workflows.message.Address;
import br.app.falachefe.workflows.message.InboundMessage;
import br.app.falachefe.workflows.message.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReceptionAnswersTest {
    private final ReceptionAnswers reception = new ReceptionAnswers();

    @Test
    void hasWordsForEveryIntentOfItsOwn() {
        for (Intent intent : reception.intents()) {
            assertThat(answer(turn(1), routing(intent, Routing.Stage.LOCAL))).hasSizeBetween(20, 900);
        }
    }

    @Test
    void saysTheSameOnceMoreForTheSameTurnAndVariesBetweenTurns() {
        Routing greeting = routing(new Intent("greeting"), Routing.Stage.LOCAL);
        assertThat(answer(turn(1), greeting)).isEqualTo(answer(turn(1), greeting));
        var variants =
                IntStream.range(0, 50).mapToObj(n -> answer(turn(n), greeting)).collect(Collectors.toSet());
        assertThat(variants).hasSize(3);
    }

    @Test
    void asksBackWhenNobodyIsSure() {
        assertThat(answer(turn(1), routing(new Intent("other"), Routing.Stage.UNSURE)))
                .contains("?")
                .doesNotContain("foge");
    }

    @Test
    void saysHonestlyThatItCannotHearWhenThereAreNoWords() {
        TurnMessage voice = new TurnMessage(
                1,
                new MessageId("M1"),
                new Address("5521988887777@s.whatsapp.net"),
                new InboundMessage.Audio(true, 12, "audio/ogg"),
                Instant.EPOCH,
                Instant.EPOCH);
        assertThat(reception.answer(turn(1), routing(new Intent("other"), Routing.Stage.LOCAL), List.of(voice)))
                .contains("ainda não consigo ouvir");
    }

    private String answer(TurnId turn, Routing routing) {
        return reception.answer(turn, routing, List.of());
    }

    private static Routing routing(Intent intent, Routing.Stage stage) {
        return new Routing(Reception.ID, intent, 0.9, stage);
    }

    private static TurnId turn(int n) {
        return new TurnId("abcdefghijklmnopqrstuvwxyz:M" + n);
    }
}
