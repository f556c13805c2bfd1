package br.app.falachefe.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers, broken gateways and careless people may post at the door: no 500, nothing half-stored. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {
    private static final Sample RECORDED = Sample.recorded("01-message-text-conversation");

    private final RunningProduct product = RunningProduct.start();
    private final AtomicInteger customers = new AtomicInteger(500);

    @AfterAll
    void stop() {
        product.close();
    }

    @Test
    void tellsAWrongSecretTheSameWhateverItBrings() {
        String good = Sample.text(someone(), "oi").body();
        List<Http.Answer> answers = Stream.of(
                        at("/webhook/uaz/wrong", good),
                        at("/webhook/uaz/another", good),
                        at("/webhook/uaz/wrong", "no JSON"),
                        at("/webhook/uaz/" + product.webhookSecret() + "0", good))
                .toList();
        assertThat(answers).extracting(Http.Answer::status).containsOnly(404);
        assertThat(answers).extracting(Http.Answer::body).doesNotContain(product.webhookSecret());
        assertThat(answers.stream().map(Http.Answer::body).distinct()).hasSize(1);
    }

    @Test
    void tellsAWrongTokenTheSameOnBothPaths() {
        String good = Sample.text(someone(), "oi").body();
        String wrong = good.replace(Sample.TOKEN, "11111111-0000-4000-8000-0000000000aa");
        List<Http.Answer> answers = Stream.of(
                        product.webhook(wrong),
                        product.webhook(good.replace(Sample.TOKEN, "")),
                        product.webhook(good.replace("\"token\"", "\"other\"")),
                        at("/webhook/uaz", wrong),
                        at("/webhook/uaz", "no JSON"),
                        at("/webhook/uaz", "[]"))
                .toList();
        assertThat(answers).extracting(Http.Answer::status).containsOnly(401);
        assertThat(answers.stream().map(Http.Answer::body).distinct()).hasSize(1);
        assertThat(at("/webhook/uaz", good).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "null",
                "12",
                "\"messages\"",
                "[]",
                "[{\"EventType\":\"messages\"}]",
                "{",
                "{}",
                "{\"EventType\":7}",
                "{\"EventType\":\" \"}",
                "{\"EventType\":null}",
                "{\"EventType\":\"messages\"} {}"
            })
    void saysWhyABodyIsNoWebhook(String body) {
        Http.Answer answer = product.webhook(body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asString()).startsWith("The body ");
    }

    @Test
    void refusesThreeHundredLevelsOfNesting() {
        String deep = "[".repeat(300) + "]".repeat(300);
        String body = "{\"EventType\":\"messages\",\"token\":\"%s\",\"message\":%s}".formatted(Sample.TOKEN, deep);
        assertThat(product.webhook(body).status()).isEqualTo(400);
    }

    @Test
    void refusesABodyOverOneMegabyte() {
        Http.Answer answer =
                product.webhook(Sample.text(someone(), "a".repeat(600_000)).body());
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().path("detail").asString()).isNotBlank();
    }

    /** The recorded time is long ago, so that what is kept asks for no answer. */
    @ParameterizedTest
    @ValueSource(strings = {"null", "true", "-1", "1e999", "\"x\"", "[]", "[[{}]]", "{}", "{\"a\":{}}"})
    void survivesWrongTypesAnywhere(String oddity) {
        for (String field : List.of(
                "owner",
                "instanceName",
                "chat",
                "message",
                "chatSource",
                "BaseUrl",
                "/messageid",
                "/id",
                "/chatid",
                "/chatlid",
                "/content",
                "/text",
                "/fromMe",
                "/isGroup",
                "/messageType",
                "/messageTimestamp",
                "/sender",
                "/sender_pn",
                "/sender_lid",
                "/senderName",
                "/edited",
                "/quoted",
                "/reaction",
                "/vote",
                "/track_id",
                "/wasSentByApi",
                "/buttonOrListid",
                "/mediaType",
                "/type")) {
            Http.Answer answer = product.webhook(
                    RECORDED.by(someone()).withRaw(field, oddity).body());
            assertThat(answer.status())
                    .as("%s = %s: %s", field, oddity, answer.body())
                    .isIn(200, 400);
        }
        assertThat(product.rows.count("from inbound_message where message is null or address = ''"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"text\": \"Oi, bom dia\"', '\"text\": \"a\\ud83d b\"'",
        "'\"text\": \"Oi, bom dia\"', '\"text\": \"a\\u0000b\"'",
        "'\"senderName\": \"Marina Exemplo\"', '\"senderName\": \"\\udc00\\u0000\"'",
        "'\"messageid\": \"AC', '\"messageid\": \"\\u0000\\ud83d'",
        "'\"chatid\": \"55', '\"chatid\": \"55\\u0000'"
    })
    void survivesWhatNoDatabaseCanKeep(String what, String by) {
        Http.Answer answer =
                product.webhook(RECORDED.by(someone()).replace(what, by).body());
        assertThat(answer.status()).as(answer.body()).isIn(200, 400);
    }

    @ParameterizedTest
    @CsvSource({
        "5521988887777@s.whatsapp.net, 120363000000000001@g.us, group",
        "5521988887777@s.whatsapp.net, 120363000000000001@newsletter, newsletter",
        "5521988887777@s.whatsapp.net, status@broadcast, broadcast",
        "\"EventType\": \"messages\", \"EventType\": \"hologram\", unknown_event",
        "empresa-demo, numero-pessoal, other_instance",
        "5511900001111, 5511900002222, other_owner",
        "'\"wasSentByApi\": false', '\"wasSentByApi\": true, \"fromMe\": true', echo",
        "empresa-demo, empresa-demo, late"
    })
    void ignoresWhatIsNotForUs(String what, String by, String reason) {
        String body = RECORDED.replace(what, by).by(someone()).body();
        Http.Answer answer = product.webhook(body);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("status").asString()).isEqualTo("ignored");
        assertThat(answer.json().path("reason").asString()).isEqualTo(reason);
    }

    private Http.Answer at(String path, String body) {
        return Http.post(product.settings.app().resolve(path), body, Map.of());
    }

    private Customer someone() {
        return new Customer(customers.incrementAndGet());
    }
}
