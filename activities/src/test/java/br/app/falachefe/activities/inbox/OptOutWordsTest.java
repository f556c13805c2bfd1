package br.app.falachefe.activities.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptOutWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PARAR",
                "pare",
                "  sair ",
                "🛑 stop!",
                "Descadastrar",
                "Parar mensagens",
                "não quero mais receber",
                "Não quero mais receber mensagens."
            })
    void understandsWholeMessagesHoweverTheyAreSpelled(String words) {
        assertThat(OptOutWords.isOptOut(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"preciso parar de gastar", "vou sair de férias", "stop loss", "parar?? nem pensar", "", "🛑"})
    void neverTakesAWordInsideASentenceForGoodbye(String words) {
        assertThat(OptOutWords.isOptOut(words)).isFalse();
    }
}
