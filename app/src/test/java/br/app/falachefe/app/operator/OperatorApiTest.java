package br.app.falachefe.app.operator;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.app.product.Customer;
import br.app.falachefe.app.product.Http;
import br.app.falachefe.app.product.RunningProduct;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OperatorApiTest {
    private static final Instant AN_HOUR_AGO = Instant.now().minus(Duration.ofHours(1));

    private final Http http = RunningProduct.get().http();

    @Test
    void aConversationIsListedUnderTheStatesItIsIn() {
        Customer waiting = Customer.named("Marina Exemplo").writes("Qual é o meu saldo?");
        Customer failed = Customer.named("Padaria Exemplo").writes("Recebi R$ 5.000 hoje");
        failed.hasParkedTurn(AN_HOUR_AGO);
        Customer late =
                Customer.named("João Exemplo").writes("Bom dia", Instant.now().minus(Duration.ofHours(7)));

        assertThat(idsOf("all")).contains(waiting.conversation(), failed.conversation(), late.conversation());
        assertThat(idsOf("waiting")).contains(waiting.conversation()).doesNotContain(failed.conversation());
        assertThat(idsOf("failed")).contains(failed.conversation()).doesNotContain(waiting.conversation());
        assertThat(idsOf("late")).contains(late.conversation()).doesNotContain(failed.conversation());
        JsonNode shown = get("/api/conversations/" + failed.conversation()).get("conversation");
        assertThat(shown.get("name").asString()).isEqualTo("Padaria Exemplo");
        assertThat(shown.get("phone").asString()).isEqualTo(failed.digits());
        assertThat(shown.get("state").asString()).isEqualTo("failed");
        assertThat(shown.get("lastMessage").asString()).isEqualTo("Recebi R$ 5.000 hoje");
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        List<String> ids = List.of("um", "dois", "três", "quatro").stream()
                .map(text -> Customer.named("Exemplo").writes(text).conversation())
                .toList();

        JsonNode first = get("/api/conversations?limit=2");
        JsonNode second =
                get("/api/conversations?limit=2&after=" + first.get("next").asString());

        assertThat(first.get("conversations")
                        .valueStream()
                        .map(chat -> chat.get("id").asString()))
                .containsExactly(ids.get(3), ids.get(2));
        assertThat(second.get("conversations")
                        .valueStream()
                        .map(chat -> chat.get("id").asString()))
                .containsExactly(ids.get(1), ids.get(0));
    }

    @Test
    void aTurnTellsWhatItTookAndCost() {
        Customer customer = Customer.named("Marina Exemplo").writes("Recebi R$ 5.000 de vendas hoje");
        customer.wasAnswered("Anotado!");

        JsonNode turn = get("/api/conversations/" + customer.conversation())
                .get("turns")
                .get(0);

        assertThat(turn.get("agent").asString()).isEqualTo("cashflow");
        assertThat(turn.get("intent").asString()).isEqualTo("cashflow_monitoring");
        assertThat(turn.get("stage").asString()).isEqualTo("local");
        assertThat(turn.get("secondsToAnswer").asDouble()).isEqualTo(3.0);
        assertThat(turn.get("modelCalls").asInt()).isEqualTo(1);
        assertThat(turn.get("promptTokens").asInt()).isEqualTo(1200);
        assertThat(turn.get("costReais").decimalValue()).isEqualByComparingTo("0.0043");
        assertThat(turn.get("parts").get("sent").asInt()).isEqualTo(1);
        assertThat(turn.has("failure")).isFalse();
    }

    @Test
    void aParkedTurnSaysInPortugueseWhereItStopped() {
        Customer customer = Customer.named("Marina Exemplo").writes("Qual é o meu saldo?");
        customer.hasParkedTurn(AN_HOUR_AGO);

        JsonNode failure = get("/api/conversations/" + customer.conversation())
                .get("turns")
                .get(0)
                .get("failure");

        assertThat(failure.get("step").asString()).isEqualTo("CallAgent");
        assertThat(failure.get("words").asString())
                .isEqualTo("Parou ao preparar a resposta."
                        + " O modelo não respondeu durante todo o tempo em que tentamos.");
    }

    @Test
    void theTranscriptReadsBothSidesInOrderAndGoesOnWhereItStopped() {
        Customer customer = Customer.named("Marina Exemplo").writes("Recebi R$ 5.000 de vendas hoje");
        customer.wasAnswered("Anotado!");
        String path = "/api/conversations/" + customer.conversation() + "/messages";

        JsonNode all = get(path);
        JsonNode first = get(path + "?limit=1");
        JsonNode rest = get(path + "?after=" + first.get("next").asString());

        assertThat(all.get("messages")
                        .valueStream()
                        .map(said -> said.get("speaker").asString() + ": "
                                + said.get("text").asString() + " ("
                                + said.get("state").asString() + ")"))
                .containsExactly("customer: Recebi R$ 5.000 de vendas hoje (answered)", "assistant: Anotado! (sent)");
        assertThat(all.get("messages").get(1).get("receipt").asString()).isEqualTo("read");
        assertThat(first.get("more").asBoolean()).isTrue();
        assertThat(rest.get("messages")).hasSize(1);
        assertThat(rest.get("messages").get(0)).isEqualTo(all.get("messages").get(1));
        assertThat(get(path + "?after=" + rest.get("next").asString()).get("messages"))
                .isEmpty();
    }

    private List<String> idsOf(String state) {
        return get("/api/conversations?limit=200&state=" + state)
                .get("conversations")
                .valueStream()
                .map(chat -> chat.get("id").asString())
                .toList();
    }

    private JsonNode get(String path) {
        Http.Answer answer = http.get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }
}
