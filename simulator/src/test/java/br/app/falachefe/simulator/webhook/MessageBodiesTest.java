package br.app.falachefe.simulator.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.simulator.testing.Json;
import br.app.falachefe.simulator.testing.Simulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Bodies have the keys and types of the captured ones, all the way down. */
class MessageBodiesTest {
    private static final String MARINA = "\"from\":\"5521988887777\",\"name\":\"Marina Exemplo\"";

    private final Simulation simulation = Simulation.shared();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    01-message-text-conversation|  "text":"Oi, bom dia"
                    02-message-text-extended|      "text":"veja https://exemplo.com.br"
                    03-message-audio-ptt|          "kind":"audio","says":"paguei trezentos"
                    04-message-image-caption|      "kind":"image","text":"Nota do fornecedor, R$ 349,90"
                    05-message-document-pdf|       "kind":"document"
                    06-message-video|              "kind":"video","file":"data:video/mp4;base64,AAAA"
                    07-message-sticker|            "kind":"sticker"
                    08-message-location|           "kind":"location","location":{"latitude":-23.55052,"longitude":-46.6333}
                    09-message-contact|            "kind":"contact","contact":{"name":"Contato Exemplo","phone":"5521977770000"}
                    14-message-group-text|         "text":"Pessoal, alguém viu o boleto?","group":"120363000000000001"
                    15-message-fromme-phone|       "text":"Oi Marina, já te respondo","by_owner":true
                    """)
    void aMessageLooksAsCaptured(String sample, String written) {
        assertSameShape(write(written), sample);
    }

    @Test
    void theSampleItselfComesOutWhenMarinaSaysTheSame() {
        var sample = Json.sample("01-message-text-conversation");
        var body = write("\"text\":\"Oi, bom dia\",\"messageid\":\"AC938DB8C9F82C8CB58D3F3EF4FD2500\"");

        for (var same : new String[] {"id", "chatid", "chatlid", "sender", "sender_pn", "senderName", "text", "type"}) {
            assertThat(body.get("message").get(same))
                    .isEqualTo(sample.get("message").get(same));
        }
        for (var same : new String[] {"phone", "wa_chatid", "wa_fastid", "wa_chatlid", "name", "wa_lastMessageType"}) {
            assertThat(body.get("chat").get(same)).isEqualTo(sample.get("chat").get(same));
        }
        assertThat(body.get("token")).isEqualTo(sample.get("token"));
        assertThat(body.get("message").get("messageTimestamp").asLong() % 1000).isZero();
    }

    @Test
    void aLidWithoutNumberHidesTheNumberEverywhere() {
        var body = write("\"text\":\"Olá https://exemplo.com.br\",\"lid_only\":true");

        assertSameShape(body, "19-message-lid-unresolved");
        assertThat(body.toString()).doesNotContain("5521988887777");
        assertThat(body.get("message").get("chatid").asString()).isEqualTo("555566667777888@lid");
    }

    @Test
    void anAnswerQuotesWhatItAnswers() {
        var sent = simulation
                .post("/send/text", Json.of("number", "5521988887777", "text", "Anotei: R$ 5.000,00"))
                .get("messageid")
                .asString();
        var body = write("\"text\":\"Na verdade era 5.500\",\"quoted\":\"" + sent + "\"");

        assertSameShape(body, "18-message-quoted-reply");
        assertThat(body.get("message").get("quoted").asString()).isEqualTo(sent);
        assertThat(body.at("/message/content/contextInfo/quotedMessage/conversation")
                        .asString())
                .isEqualTo("Anotei: R$ 5.000,00");
    }

    @Test
    void anEditNamesTheMessageItReplacesUnderAnIdOfItsOwn() {
        var first = write("\"text\":\"Recebi 5.000\"")
                .get("message")
                .get("messageid")
                .asString();
        var body = write("\"kind\":\"edit\",\"quoted\":\"%s\",\"text\":\"Recebi 5.500\"".formatted(first));

        assertSameShape(body, "17-message-edited");
        assertThat(body.get("message").get("edited").asString()).isEqualTo(first);
        assertThat(body.get("message").get("messageid").asString()).isNotEqualTo(first);
        assertThat(body.get("message").get("text").asString()).isEqualTo("Recebi 5.500");
    }

    @Test
    void reactionsAndDeletionsNameTheirMessage() {
        var first = write("\"text\":\"Recebi 5.000\"")
                .get("message")
                .get("messageid")
                .asString();
        var reaction = write("\"kind\":\"reaction\",\"quoted\":\"%s\",\"text\":\"❤️\"".formatted(first));
        var deletion = write("\"kind\":\"delete\",\"quoted\":\"%s\"".formatted(first));

        assertSameShape(reaction, "10-message-reaction");
        assertThat(reaction.get("message").get("reaction").asString()).isEqualTo(first);
        assertSameShape(deletion, "33-update-deleted");
        assertThat(deletion.at("/event/MessageIDs/0").asString()).isEqualTo(first);
    }

    private JsonNode write(String written) {
        var id = simulation
                .post("/phone/messages", "{%s,%s}".formatted(MARINA, written))
                .get("messageid")
                .asString();
        // Echo and receipts of what was sent before may come in between.
        return simulation.product().received().stream()
                .filter(body -> body.toString().contains(id)
                        || body.path("state").asString("").equals("Deleted"))
                .toList()
                .getLast();
    }

    private static void assertSameShape(JsonNode body, String sample) {
        assertThat(Json.shape(body)).isEqualTo(Json.shape(Json.sample(sample)));
    }
}
