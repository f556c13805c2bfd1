package br.app.falachefe.activities.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import br.app.falachefe.activities.model.ModelToolCall;
import br.app.falachefe.workflows.agent.ToolCall;
import br.app.falachefe.workflows.agent.ToolEffect;
import br.app.falachefe.workflows.conversation.TurnRef;
import br.app.falachefe.workflows.message.Address;
import br.app.falachefe.workflows.message.MessageId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the customer sees while an agent thinks. */
class AgentCourtesyTest {
    private static final Address CUSTOMER = new Address("5521988887777@s.whatsapp.net");

    private final AgentHouse house = new AgentHouse();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void theCustomerSeesThatWeReadAndWriteBeforeTheModelHasAnswered() {
        house.chat.write(1, "tem pão?");
        house.chat.write(2, "e leite?");
        TurnRef turn = house.open();
        house.model.meanwhile(
                () -> await().untilAsserted(() -> {
                    assertThat(house.gateway.read).containsExactly(new MessageId("M1"), new MessageId("M2"));
                    assertThat(house.gateway.typing).containsExactly(CUSTOMER);
                }),
                "Temos os dois.");
        house.ask(turn, 0);
        assertThat(house.answer(turn)).containsExactly("Temos os dois.");
    }

    @Test
    void weStillWriteInLaterRoundsAndHaveReadOnce() {
        house.chat.write(1, "tem pão?");
        TurnRef turn = house.open();
        house.model
                .asks(new ModelToolCall("c1", "ver_estoque", "{\"item\":\"pão\"}"))
                .says("Temos 7.");
        house.ask(turn, 0);
        house.run(turn, new ToolCall("tool/0/0", "ver_estoque", ToolEffect.LOOK));
        house.ask(turn, 1);
        assertThat(house.gateway.read).containsExactly(new MessageId("M1"));
        assertThat(house.gateway.typing).containsExactly(CUSTOMER, CUSTOMER);
    }

    @Test
    void nothingIsShownForAnAnswerThatIsThereAlready() {
        house.chat.write(1, "tem pão?");
        TurnRef turn = house.open();
        house.model.says("Tem sim.");
        house.ask(turn, 0);
        house.gateway.typing.clear();
        house.ask(turn, 0);
        assertThat(house.gateway.typing).isEmpty();
    }

    @Test
    void aReceptionThatNeedsNoModelReadsAndWritesToo() {
        house.chat.write(1, "bom dia");
        TurnRef turn = house.open();
        house.askReception(turn, "greeting");
        assertThat(house.gateway.read).containsExactly(new MessageId("M1"));
        assertThat(house.gateway.typing).containsExactly(CUSTOMER);
    }
}
