package br.app.falachefe.simulator.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import br.app.falachefe.simulator.testing.Json;
import br.app.falachefe.simulator.testing.Simulation;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Menus of the product can be tapped, and the tap comes back as captured. */
class MenuTest {
    private final Simulation simulation = Simulation.shared();

    @Test
    void aTappedButtonComesBackWithItsIdAndLabel() {
        var menu = sendMenu("button", List.of("Confirmar|confirmar_sim", "Cancelar|confirmar_nao"));
        var entry = simulation.transcript("5521988887777").getFirst();
        assertThat(entry.at("/menu/type").asString()).isEqualTo("button");
        assertThat(entry.at("/menu/choices/0").asString()).isEqualTo("Confirmar|confirmar_sim");
        assertThat(entry.at("/choices/1/id").asString()).isEqualTo("confirmar_nao");
        assertThat(entry.at("/choices/1/label").asString()).isEqualTo("Cancelar");

        var body = tap(Json.of("from", "5521988887777", "kind", "button", "choice", "confirmar_sim", "quoted", menu));

        assertThat(Json.shape(body)).isEqualTo(Json.shape(Json.sample("12-message-button-reply")));
        assertThat(body.at("/message/buttonOrListid").asString()).isEqualTo("confirmar_sim");
        assertThat(body.at("/message/vote").asString()).isEqualTo("Confirmar");
        assertThat(body.at("/message/text").asString()).isEmpty();
        assertThat(simulation.transcript("5521988887777").getLast().get("text").asString())
                .isEqualTo("Confirmar");
    }

    @Test
    void aChosenRowBringsTheWholeMenuWithIt() {
        sendMenu(
                "list",
                List.of(
                        "[Entradas]",
                        "Venda|venda|Entrada",
                        "[Saídas]",
                        "Despesa fixa|despesa_fixa|Aluguel, salários"));

        var body = tap(Json.of("from", "5521988887777", "kind", "list", "choice", "despesa_fixa"));

        assertThat(Json.shape(body)).isEqualTo(Json.shape(Json.sample("11-message-list-reply")));
        assertThat(body.at("/message/content/description").asString()).isEqualTo("Aluguel, salários");
        assertThat(body.at("/message/content/contextInfo/quotedMessage/listMessage/sections/1/rows/0/rowID")
                        .asString())
                .isEqualTo("despesa_fixa");
    }

    @Test
    void aVoteNamesThePollAndTheOptions() {
        var poll = sendMenu("poll", List.of("Sol", "Chuva"));

        var body = tap(Json.of("from", "5521988887777", "kind", "poll", "text", "Sol", "quoted", poll));

        assertThat(Json.shape(body)).isEqualTo(Json.shape(Json.sample("13-message-poll-vote")));
        assertThat(body.at("/message/vote").asString()).isEqualTo("Sol");
        assertThat(body.at("/message/quoted").asString()).isEqualTo(poll);
    }

    @Test
    void nothingCanBeTappedThatWasNotOffered() {
        var nowhere = simulation.answer("/phone/messages", Json.of("from", "5521988887777", "kind", "button"));
        assertThat(nowhere.statusCode()).isEqualTo(400);
        sendMenu("button", List.of("Sim|sim"));
        var wrong = simulation.answer(
                "/phone/messages", Json.of("from", "5521988887777", "kind", "button", "choice", "talvez"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("offers: sim");
    }

    @Test
    void aMenuWithoutChoicesIsRefused() {
        var refused = simulation.answer(
                "/send/menu", Json.of("number", "5521988887777", "type", "button", "text", "Confirma?"));
        assertThat(refused.statusCode()).isEqualTo(400);
    }

    private String sendMenu(String type, List<String> choices) {
        var menu = Json.of(
                "number",
                "5521988887777",
                "type",
                type,
                "text",
                "Em qual categoria?",
                "choices",
                choices,
                "footerText",
                "Fluxo de caixa",
                "listButton",
                "Ver opções");
        var id = simulation.post("/send/menu", menu).get("messageid").asString();
        await().until(() -> simulation.product().received("messages_update").size() == 2);
        return id;
    }

    private JsonNode tap(String written) {
        simulation.post("/phone/messages", written);
        return simulation.product().last();
    }
}
