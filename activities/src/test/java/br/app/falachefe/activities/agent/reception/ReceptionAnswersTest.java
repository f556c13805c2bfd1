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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        TurnMessage voice = message(new InboundMessage.Audio(true, 12, "audio/ogg"));
        assertThat(reception.answer(turn(1), routing(new Intent("other"), Routing.Stage.LOCAL), List.of(voice)))
                .contains("ainda não consigo ouvir");
    }

    @Test
    void claimsNoOptOutThatOnlyAModelHeard() {
        Intent leaving = new Intent("opt_out");
        assertThat(answer(turn(1), routing(leaving, Routing.Stage.LOCAL))).contains("não vou mais mandar");
        assertThat(answer(turn(1), routing(leaving, Routing.Stage.MODEL)))
                .contains("responda só com a palavra *parar*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"obrigado!", "muito obrigada, viu", "Valeu demais", "ok", "👍", "blz", "perfeito 🙏"})
    void takesThanksForThanks(String text) {
        Routing other = routing(new Intent("other"), Routing.Stage.LOCAL);
        assertThat(reception.answer(turn(1), other, List.of(message(new InboundMessage.Text(text, null)))))
                .doesNotContain("foge", "não consigo");
    }

    @Test
    void staysHonestAboutOtherSubjectsThatBeginWithThanks() {
        Routing other = routing(new Intent("other"), Routing.Stage.LOCAL);
        var text = new InboundMessage.Text("valeu, e quem ganhou o jogo do Flamengo ontem à noite?", null);
        assertThat(reception.answer(turn(1), other, List.of(message(text)))).containsAnyOf("foge", "não consigo");
    }

    private String answer(TurnId turn, Routing routing) {
        return reception.answer(turn, routing, List.of());
    }

    private static TurnMessage message(InboundMessage message) {
        return new TurnMessage(
                1,
                new MessageId("M1"),
                new Address("5521988887777@s.whatsapp.net"),
                message,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private static Routing routing(Intent intent, Routing.Stage stage) {
        return new Routing(Reception.ID, intent, 0.9, stage);
    }

    private static TurnId turn(int n) {
        return new TurnId("abcdefghijklmnopqrstuvwxyz:M" + n);
    }
}
