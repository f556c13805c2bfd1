package br.app.falachefe.app.operator;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.app.product.Customer;
import br.app.falachefe.app.product.Http;
import br.app.falachefe.app.product.RunningProduct;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OrdersTest {
    private static final Instant AN_HOUR_AGO = Instant.now().minus(Duration.ofHours(1));

    private final Http http = RunningProduct.get().http();

    @Test
    void aPauseHoldsUntilItsTimeOrUntilSomebodyResumes() {
        Customer customer = Customer.named("Marina Exemplo").writes("Oi");

        JsonNode forAnHour = post(customer, "pause", "{\"minutes\": 60}").get("conversation");
        JsonNode forever = post(customer, "pause", null).get("conversation");
        JsonNode resumed = post(customer, "resume", null).get("conversation");

        assertThat(forAnHour.get("state").asString()).isEqualTo("paused");
        Instant until = Instant.parse(forAnHour.get("pause").get("until").asString());
        assertThat(Duration.between(Instant.now(), until)).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(60));
        assertThat(forever.get("pause").get("reason").asString()).isEqualTo("operator");
        assertThat(forever.get("pause").has("until")).isFalse();
        assertThat(resumed.has("pause")).isFalse();
    }

    @Test
    void anOrderToRetryReachesTheParkedTurnsItMeans() {
        Customer customer = Customer.named("Marina Exemplo").writes("Qual é o meu saldo?");
        String turn = customer.hasParkedTurn(AN_HOUR_AGO);

        assertThat(post(customer, "retry", null).get("turns").asInt()).isEqualTo(1);
        assertThat(post(customer, "retry", "{\"turnId\": \"" + turn + "\", \"sendAgain\": true}")
                        .get("turns")
                        .asInt())
                .isEqualTo(1);
        assertThat(post(customer, "skip", "{\"since\": \"" + Instant.now() + "\"}")
                        .get("turns")
                        .asInt())
                .as("parked before that")
                .isZero();
        assertThat(post(customer, "skip", "{}").get("turns").asInt()).isEqualTo(1);
    }

    @Test
    void allChatsThatFailedSinceAnInstantAreRetriedAtOnce() {
        Instant outage = Instant.now().minus(Duration.ofMinutes(5));
        Customer.named("Marina Exemplo").writes("Um").hasParkedTurn(outage.plusSeconds(1));
        Customer.named("Padaria Exemplo").writes("Dois").hasParkedTurn(outage.plusSeconds(2));
        Customer.named("João Exemplo").writes("Três").hasParkedTurn(outage.minusSeconds(1));

        JsonNode ordered = http.post("/api/conversations/retry", "{\"since\": \"" + outage + "\"}")
                .json();

        assertThat(ordered.get("conversations").asInt()).isEqualTo(2);
        assertThat(ordered.get("turns").asInt()).isEqualTo(2);
    }

    @Test
    void aPersonsTextSilencesTheAssistantAndSaysWhetherItLeft() {
        Customer customer = Customer.named("Marina Exemplo").writes("Quero falar com uma pessoa");

        JsonNode written = post(customer, "messages", "{\"text\": \"Oi, Marina! Aqui é o Paulo.\"}");

        assertThat(written.get("outcome").asString())
                .as("the gateway is a closed port")
                .isEqualTo("failed");
        JsonNode shown =
                http.get("/api/conversations/" + customer.conversation()).json().get("conversation");
        assertThat(shown.get("pause").get("reason").asString()).isEqualTo("takeover");
        assertThat(shown.get("lastSpeaker").asString()).isEqualTo("person");
        JsonNode said = http.get("/api/conversations/" + customer.conversation() + "/messages")
                .json()
                .get("messages")
                .get(1);
        assertThat(said.get("text").asString()).isEqualTo("Oi, Marina! Aqui é o Paulo.");
        assertThat(said.get("failure").asString()).contains("UazAPI");
    }

    @Test
    void aPersonsTextDoesNotShortenAnOperatorsPause() {
        Customer customer = Customer.named("Marina Exemplo").writes("Oi");
        post(customer, "pause", "{}");

        post(customer, "messages", "{\"text\": \"Já volto.\"}");

        JsonNode shown =
                http.get("/api/conversations/" + customer.conversation()).json().get("conversation");
        assertThat(shown.get("pause").get("reason").asString()).isEqualTo("operator");
        assertThat(shown.get("pause").has("until")).isFalse();
    }

    @Test
    void theRoutingOfATextCanBeTried() {
        JsonNode income = http.post("/api/classify", "{\"text\": \"Recebi R$ 5.000 de vendas hoje\"}")
                .json();
        JsonNode leave = http.post("/api/classify", "{\"text\": \"PARAR\"}").json();

        assertThat(income.get("intent").asString()).isEqualTo("cashflow_monitoring");
        assertThat(income.get("agent").asString()).isEqualTo("cashflow");
        assertThat(income.get("stage").asString()).isEqualTo("local");
        assertThat(income.get("confidence").asDouble()).isBetween(0.5, 1.0);
        assertThat(leave.get("intent").asString()).isEqualTo("opt_out");
        assertThat(leave.get("agent").isNull()).isTrue();
    }

    private JsonNode post(Customer customer, String order, @Nullable String body) {
        Http.Answer answer = http.send("POST", "/api/conversations/" + customer.conversation() + "/" + order, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }
}
