package br.app.falachefe.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import br.app.falachefe.simulator.testing.Json;
import br.app.falachefe.simulator.testing.Simulation;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A send reaches the phone, is answered, comes back as an echo and is receipted. */
class SendTest {
    private final Simulation simulation = Simulation.shared();

    @Test
    void aTextIsOnThePhoneAndAnsweredAsTheProviderDoes() {
        var answer = simulation.post(
                "/send/text",
                Json.of(
                        "number",
                        "5511999990001",
                        "text",
                        "Anotei: receita de R$ 5.000,00 em Vendas.",
                        "track_id",
                        "out-1",
                        "track_source",
                        "falachefe"));

        assertThat(Json.shape(answer)).isEqualTo(Json.shape(Json.sample("60-api-send-text-200")));
        assertThat(answer.get("track_id").asString()).isEqualTo("out-1");
        var entry = simulation.transcript().getLast();
        assertThat(entry.get("text").asString()).isEqualTo("Anotei: receita de R$ 5.000,00 em Vendas.");
        assertThat(entry.get("direction").asString()).isEqualTo("out");
        assertThat(entry.get("track_id").asString()).isEqualTo("out-1");
        assertThat(entry.get("messageid")).isEqualTo(answer.get("messageid"));
    }

    @Test
    void theEchoComesFirstThenDeliveredThenRead() {
        var id = simulation.sends("Anotei.");
        await().until(() -> simulation.product().about(id).size() == 3);

        var events = simulation.product().about(id);
        assertThat(Json.shape(events.get(0))).isEqualTo(Json.shape(Json.sample("16-message-fromme-api-echo")));
        assertThat(events.get(0).at("/message/messageid").asString()).isEqualTo(id);
        assertThat(Json.shape(events.get(1))).isEqualTo(Json.shape(Json.sample("30-update-delivered")));
        assertThat(Json.shape(events.get(2))).isEqualTo(Json.shape(Json.sample("31-update-read-batch")));
        assertThat(events.get(2).get("state").asString()).isEqualTo("Read");
        assertThat(events.get(2).at("/event/MessageIDs/0").asString()).isEqualTo(id);
        await().until(() ->
                simulation.transcript().getLast().get("status").asString().equals("read"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5521988887777",
                "+5521988887777",
                "5521988887777@s.whatsapp.net",
                "555566667777888@lid",
                "555566667777888:12@lid",
                "552188887777"
            })
    void everyWayOfWritingANumberReachesTheSameChat(String number) {
        simulation.post("/send/text", Json.of("number", number, "text", "Olá"));
        assertThat(simulation.transcript("5521988887777")).hasSize(1);
    }

    @Test
    void aPhoneWithoutTheNinthDigitGetsItsAnswerEitherWay() {
        simulation.post("/phone/messages", Json.of("from", "552188887777", "text", "oi"));
        assertThat(simulation.product().last().at("/message/chatid").asString())
                .isEqualTo("552188887777@s.whatsapp.net");
        simulation.post("/send/text", Json.of("number", "552188887777", "text", "Olá"));
        assertThat(simulation.transcript("552188887777")).hasSize(2);
        simulation.post("/phone/messages", Json.of("from", "557188886666", "text", "oi"));
        simulation.post("/send/text", Json.of("number", "5571988886666", "text", "Olá"));
        assertThat(simulation.transcript("557188886666")).hasSize(2);
    }

    @Test
    void aLidWrittenLikeANumberReachesNobody() {
        var refused = simulation.answer("/send/text", Json.of("number", "555566667777888", "text", "Olá"));
        assertThat(refused.statusCode()).isEqualTo(500);
        assertThat(refused.body()).contains("is not on WhatsApp");
    }

    @Test
    void anAnswerToAnUnknownLidStaysWithThatLid() {
        simulation.post("/phone/messages", Json.of("from", "777788889999000@lid", "text", "Olá"));
        assertThat(simulation.product().last().at("/message/sender_pn").asString())
                .isEmpty();
        simulation.post("/send/text", Json.of("number", "777788889999000@lid", "text", "Oi"));
        assertThat(simulation.transcript("777788889999000")).hasSize(2);
    }

    @Test
    void placeholdersAreReplacedByTheProvider() {
        simulation.writes("oi");
        simulation.sends("Olá {{name}}, {{first_name}}! {{lead_field01}} {{outro}}");
        assertThat(simulation.transcript().getLast().get("text").asString())
                .isEqualTo("Olá Padaria Exemplo, Padaria!  {{outro}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"number\":\"5511999990001\"}", "{\"text\":\"Olá\"}", "[]", "{\"number\":", "7"})
    void whatIsMissingIsSaidAndNothingIsSent(String body) {
        var refused = simulation.answer("/send/text", body);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).startsWith("{\"error\":");
        assertThat(simulation.get("/phone/stats").get("sends").asInt()).isZero();
    }

    @Test
    void onlyTheInstanceTokenOpensTheGateway() {
        for (var path : List.of("/send/text", "/message/find", "/chat/check", "/webhook")) {
            var request = simulation.request(path).setHeader("token", "wrong");
            var refused = simulation.answer(
                    request.POST(BodyPublishers.ofString("{}")).build());
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.body()).isEqualTo("{\"error\":\"Invalid token\"}");
        }
    }

    @Test
    void aSendIsFoundByItsLabels() {
        simulation.writes("oi");
        simulation.post(
                "/send/text",
                Json.of("number", "5511999990001", "text", "A", "track_id", "out-1", "track_source", "falachefe"));
        simulation.post(
                "/send/text",
                Json.of("number", "5511999990001", "text", "B", "track_id", "out-2", "track_source", "falachefe"));

        var found = find("track_id", "out-2", "chatid", "5511999990001@s.whatsapp.net", "limit", 2);
        assertThat(Json.shape(found)).isEqualTo(Json.shape(Json.sample("67-api-message-find-by-track")));
        assertThat(found.at("/messages/0/text").asString()).isEqualTo("B");
        assertThat(find("track_id", "out-2", "chatid", "5521988887777@s.whatsapp.net")
                        .get("returnedMessages")
                        .asInt())
                .isZero();
        var page = find("chatid", "5511999990001", "limit", 2);
        assertThat(page.get("hasMore").asBoolean()).isTrue();
        assertThat(find(
                                "chatid",
                                "5511999990001",
                                "offset",
                                page.get("nextOffset").asInt())
                        .at("/messages/0/text")
                        .asString())
                .isEqualTo("oi");
    }

    @Test
    void anEditAReactionADeletionAndAReadMarkShowOnThePhone() {
        var asked = simulation.writes("oi");
        var sent = simulation.sends("Olá");

        var edited = simulation.post("/message/edit", Json.of("id", sent, "text", "Olá!"));
        simulation.post("/message/react", Json.of("number", "5511999990001", "id", asked, "text", "👍"));
        simulation.post("/message/markread", Json.of("id", List.of(asked)));
        assertThat(edited.get("messageid").asString()).isNotEqualTo(sent);
        var inbound = simulation.transcript().getFirst();
        assertThat(inbound.at("/reactions/0/emoji").asString()).isEqualTo("👍");
        assertThat(inbound.get("status").asString()).isEqualTo("read");
        assertThat(simulation.transcript().getLast().get("text").asString()).isEqualTo("Olá!");
        simulation.post("/message/delete", Json.of("id", sent));
        assertThat(simulation.transcript().getLast().get("deleted").asBoolean()).isTrue();

        var ownRead = Json.shape(Json.sample("32-update-read-own-markread"));
        await().until(() -> simulation.product().received("messages_update").stream()
                .anyMatch(event -> Json.shape(event).equals(ownRead)));
        assertThat(simulation
                        .answer("/message/delete", Json.of("id", "3EB0000000"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theInstanceTellsHowItIs() {
        var status = simulation.get("/instance/status");
        var expected = Json.shape(Json.sample("69-api-instance-status-disconnected"));
        expected.put(".status.jid", "STRING");
        assertThat(Json.shape(status)).isEqualTo(expected);
        assertThat(status.at("/status/connected").asBoolean()).isTrue();
        assertThat(Json.shape(simulation.get("/instance/wa_messages_limits")))
                .isEqualTo(Json.shape(Json.sample("70-api-wa-messages-limits")));
        var checked = simulation.post("/chat/check", Json.of("numbers", List.of("552188887777", "5521900000000")));
        assertThat(checked.at("/0/jid").asString()).isEqualTo("5521988887777@s.whatsapp.net");
        assertThat(checked.at("/1/isInWhatsapp").asBoolean()).isFalse();
    }

    private JsonNode find(Object... criteria) {
        return simulation.post("/message/find", Json.of(criteria));
    }
}
