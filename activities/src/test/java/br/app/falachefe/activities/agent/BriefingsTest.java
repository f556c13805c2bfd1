package br.app.falachefe.activities.agent;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.activities.model.ModelMessage;
import br.app.falachefe.activities.model.ModelRequest;
import br.app.falachefe.workflows.conversation.TurnRef;
import br.app.falachefe.workflows.message.InboundMessage;
import br.app.falachefe.workflows.message.MessageId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BriefingsTest {
    private final AgentHouse house = new AgentHouse();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void readsRulesSituationAndAllMessagesOfTheTurn() {
        house.chat.write(1, "recebi 100");
        house.chat.write(2, "de vendas");
        TurnRef turn = house.open();
        house.model.says("Certo.");
        house.ask(turn, 0);
        ModelRequest asked = house.model.lastAsked();
        assertThat(rules(asked).getFirst())
                .startsWith("Seu nome é Teca.")
                .contains("Não invente nada")
                .contains(house.briefings.canary().word());
        assertThat(rules(asked).getLast()).contains("terça-feira, 24 de novembro de 2026, 09:12");
        assertThat(fromCustomer(asked)).containsExactly("recebi 100", "de vendas");
        assertThat(asked.tools()).extracting(tool -> tool.name()).contains("ver_estoque", "guardar_nota");
        assertThat(asked.turn()).isEqualTo(turn.turn());
    }

    @Test
    void remembersWhatWasSaidAndKnowsWhatAMessageRepliesTo() {
        house.chat.write(1, "tem pão?");
        TurnRef first = house.open();
        house.model.says("Tem sim.");
        house.ask(first, 0);
        house.settle(first, 1);
        house.chat.insert(2, new InboundMessage.Text("quero esse", new MessageId("M1")), "text", null, Duration.ZERO);
        TurnRef second = house.open();
        house.model.says("Anotado.");
        house.ask(second, 0);
        assertThat(house.model.lastAsked().messages().subList(1, 3))
                .containsExactly(new ModelMessage.FromCustomer("tem pão?"), new ModelMessage.FromAssistant("Tem sim."));
        assertThat(fromCustomer(house.model.lastAsked()).getLast())
                .isEqualTo("[respondendo a: \"tem pão?\"]\nquero esse");
        assertThat(rules(house.model.lastAsked()).getLast()).contains("outra pessoa da equipe (cashflow)");
    }

    @Test
    void closesWhatAPersonDealtWithSoThatItIsNotAnsweredNow() {
        house.chat.write(1, "antiga");
        house.chat
                .jdbc
                .sql("update inbound_message set state = 'left_to_person'")
                .update();
        house.chat.write(2, "nova");
        TurnRef turn = house.open();
        house.model.says("Certo.");
        house.ask(turn, 0);
        assertThat(house.model.lastAsked().messages().get(2)).isInstanceOf(ModelMessage.FromAssistant.class);
        assertThat(fromCustomer(house.model.lastAsked())).containsExactly("antiga", "nova");
    }

    @Test
    void tellsTheModelHonestlyWhatItCannotHear() {
        house.chat.insert(1, new InboundMessage.Audio(true, 12, "audio/ogg"), "audio", null, Duration.ZERO);
        TurnRef turn = house.open();
        house.model.says("Ainda não consigo ouvir.");
        house.ask(turn, 0);
        assertThat(fromCustomer(house.model.lastAsked()).getFirst())
                .contains("12 s")
                .startsWith("[");
    }

    private static List<String> rules(ModelRequest request) {
        return request.messages().stream()
                .filter(ModelMessage.Rules.class::isInstance)
                .map(message -> ((ModelMessage.Rules) message).text())
                .toList();
    }

    private static List<String> fromCustomer(ModelRequest request) {
        return request.messages().stream()
                .filter(ModelMessage.FromCustomer.class::isInstance)
                .map(message -> ((ModelMessage.FromCustomer) message).text())
                .toList();
    }
}
