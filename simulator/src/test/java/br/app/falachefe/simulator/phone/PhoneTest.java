package br.app.falachefe.simulator.phone;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.simulator.testing.Json;
import br.app.falachefe.simulator.testing.Simulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What people do on the phones is kept, told and counted; what makes no sense is refused with a reason. */
class PhoneTest {
    private final Simulation simulation = Simulation.shared();

    @Test
    void aMessageStandsInTheTranscriptWithWhatBecameOfIt() {
        var before = System.currentTimeMillis();
        var id = simulation.writes("Recebi R$ 5.000 de vendas hoje 🥖");
        var entry = simulation.transcript().getFirst();

        assertThat(entry.get("messageid").asString()).isEqualTo(id);
        assertThat(entry.get("direction").asString()).isEqualTo("in");
        assertThat(entry.get("kind").asString()).isEqualTo("text");
        assertThat(entry.get("text").asString()).isEqualTo("Recebi R$ 5.000 de vendas hoje 🥖");
        assertThat(entry.get("at").asLong()).isBetween(before, System.currentTimeMillis());
        assertThat(entry.get("status").asString()).isEqualTo("delivered");
        assertThat(entry.get("webhook_status").asInt()).isEqualTo(200);
    }

    @Test
    void onlyWhatCameAfterIsToldWhereAskedSo() {
        var first = simulation.writes("um");
        simulation.writes("dois");
        var after = simulation.get("/phone/messages?chat=5511999990001&after=" + first);
        assertThat(after.size()).isOne();
        assertThat(after.at("/0/text").asString()).isEqualTo("dois");
        var at = simulation.transcript().getLast().get("at").asLong();
        assertThat(simulation
                        .get("/phone/messages?chat=5511999990001&after=" + at)
                        .size())
                .isZero();
        assertThat(simulation.get("/phone/messages").size()).isEqualTo(2);
    }

    @Test
    void anOldMessageIsDeliveredAgainUnderItsId() {
        var id = simulation.writes("oi");
        simulation.post("/phone/messages", Json.of("from", "5511999990001", "messageid", id, "text", "oi"));
        assertThat(simulation.transcript()).hasSize(1);
        assertThat(simulation.product().received("messages").stream()
                        .map(body -> body.at("/message/messageid").asString()))
                .containsExactly(id, id);
    }

    @Test
    void reactionsEditsAndDeletionsChangeTheEntry() {
        var id = simulation.writes("Recebi 5.000");
        change(id, "edit", "Recebi 5.500");
        change(id, "reaction", "👍");
        var entry = simulation.transcript().getFirst();
        assertThat(entry.get("text").asString()).isEqualTo("Recebi 5.500");
        assertThat(entry.get("edited").asBoolean()).isTrue();
        assertThat(entry.at("/reactions/0/direction").asString()).isEqualTo("in");
        change(id, "reaction", "");
        change(id, "delete", "");
        var after = simulation.transcript().getFirst();
        assertThat(after.get("reactions")).isEmpty();
        assertThat(after.get("deleted").asBoolean()).isTrue();
        assertThat(simulation.transcript()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [1]                                                         | JSON object
                    {"from":"5511999990001"                                     | not the JSON
                    {"text":"oi"}                                               | who writes
                    {"from":"5511999990001"}                                    | what is written
                    {"from":"5511999990001","text":""}                          | what is written
                    {"from":"5511999990001","text":7}                           | must be a text
                    {"from":["5511999990001"],"text":"oi"}                      | must be a text
                    {"from":"Marina","text":"oi"}                               | not a number
                    {"from":"123","text":"oi"}                                  | not a number
                    {"from":"5511999990001","text":"oi","kind":"fax"}           | unknown kind
                    {"from":"5511999990001","text":"oi","quoted":"AC0000"}      | there is no message
                    {"from":"5511999990001","text":"oi","lid_only":"yes"}       | true or false
                    {"from":"5511999990001","text":"oi","messageid":"a b"}      | messageid
                    {"from":"5511999990001","kind":"location"}                  | latitude
                    {"from":"5511999990001","kind":"contact"}                   | contact
                    {"from":"5511999990001","kind":"video"}                     | needs a
                    {"from":"5511999990001","kind":"image","file":"/etc/passwd"}| data: URL
                    {"from":"5511999990001","kind":"image","file":{"base64":"*"}}| base64
                    {"from":"5511999990001","kind":"edit","text":"x"}           | which message
                    {"from":"5511999990001","kind":"delete","quoted":"AC0000"}  | no message
                    """)
    void nonsenseIsRefusedWithAReason(String body, String reason) {
        var refused = simulation.answer("/phone/messages", body);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains(reason);
        assertThat(simulation.product().raw()).isEmpty();
    }

    @Test
    void oddTextsArriveAsTheyAre() {
        for (var text :
                new String[] {" ", "{{name}}", "'; drop table inbox; --", "\u202eoi", "a".repeat(60_000), "\0"}) {
            simulation.writes(text);
            assertThat(simulation.product().last().at("/message/text").asString())
                    .isEqualTo(text);
        }
        var half = simulation.answer("/phone/messages", "{\"from\":\"5511999990001\",\"text\":\"a\\ud83d\"}");
        assertThat(half.statusCode()).isEqualTo(200);
    }

    @Test
    void typingIsToldToTheProduct() {
        simulation.post("/phone/presence", Json.of("from", "5521988887777", "state", "composing"));
        assertThat(Json.shape(simulation.product().last())).isEqualTo(Json.shape(Json.sample("43-presence-composing")));
        assertThat(simulation
                        .answer("/phone/presence", "{\"from\":\"5521988887777\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void theListOfChatsShowsTheLastMessageAndWhatIsUnread() {
        simulation.writes("um");
        simulation.writes("dois");
        var bakery = chat("5511999990001");
        assertThat(bakery.get("name").asString()).isEqualTo("Padaria Exemplo");
        assertThat(bakery.at("/last/text").asString()).isEqualTo("dois");
        assertThat(bakery.get("unread").asInt()).isEqualTo(2);
        var stats = simulation.get("/phone/stats");
        assertThat(stats.get("inbound").asInt()).isEqualTo(2);
        assertThat(stats.at("/chats/5511999990001/in").asInt()).isEqualTo(2);
        assertThat(stats.get("webhook_answers").toString()).isEqualTo("{\"200\":2}");
    }

    @Test
    void aResetForgetsEverything() {
        simulation.writes("oi");
        simulation.post("/faults", "{\"send_500\":0.5}");
        simulation.post("/reset", "{}");
        assertThat(simulation.get("/faults").size()).isZero();
        assertThat(simulation.transcript()).isEmpty();
        assertThat(simulation.get("/phone/stats").get("inbound").asInt()).isZero();
        assertThat(simulation.get("/phone/stats").get("webhook_answers").size()).isZero();
    }

    private JsonNode chat(String digits) {
        return simulation
                .get("/phone/chats")
                .valueStream()
                .filter(chat -> chat.get("chat").asString().equals(digits))
                .findFirst()
                .orElseThrow();
    }

    private void change(String id, String kind, String text) {
        simulation.post("/phone/messages", Json.of("from", "5511999990001", "kind", kind, "quoted", id, "text", text));
    }
}
