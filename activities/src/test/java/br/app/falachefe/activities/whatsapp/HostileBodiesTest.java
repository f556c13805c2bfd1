package br.app.falachefe.activities.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import br.app.falachefe.activities.inbox.Channel;
import br.app.falachefe.activities.inbox.IgnoreReason;
import br.app.falachefe.activities.inbox.InboundEvent;
import br.app.falachefe.activities.inbox.InboundEvent.Ignored;
import br.app.falachefe.activities.inbox.InboundEvent.Message;
import br.app.falachefe.activities.inbox.InboundEvent.Takeover;
import br.app.falachefe.workflows.message.InboundMessage;
import br.app.falachefe.workflows.message.InboundMessage.Text;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class HostileBodiesTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Channel CHANNEL = new Channel(Samples.OWNER, Samples.INSTANCE);

    private final UazApiEvents events = new UazApiEvents();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "oi",
                "[]",
                "\"messages\"",
                "12",
                "{",
                "{}",
                "{\"EventType\":7,\"token\":\"t\"}",
                "{\"EventType\":\" \"}",
                "{\"EventType\":\"messages\"} {}",
                "{\"a\":\"\u0000\"}"
            })
    void saysWhatIsWrongWithABodyThatIsNoWebhook(String body) {
        assertThat(read(body))
                .isInstanceOfSatisfying(
                        Reading.Malformed.class,
                        malformed -> assertThat(malformed.reason()).startsWith("The body "));
    }

    @Test
    void refusesThreeHundredLevelsOfNesting() {
        String deep = "{\"EventType\":\"messages\",\"message\":" + "[".repeat(300) + "]".repeat(300) + "}";
        assertThat(read(deep)).isInstanceOf(Reading.Malformed.class);
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        assertThat(events.read(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'}))
                .isInstanceOf(Reading.Malformed.class);
    }

    /** Every field of each sample in turn becomes something else, or goes missing. */
    @ParameterizedTest
    @MethodSource("samples")
    void survivesWrongTypesAnywhere(String sample) {
        List<JsonNode> oddities = Stream.of(
                        "null", "true", "-1", "1e999", "\"\"", "\"x\"", "[]", "[[{}]]", "{}", "{\"a\":{}}")
                .map(JSON::readTree)
                .toList();
        ObjectNode body = (ObjectNode) JSON.readTree(Samples.bytes(sample));
        for (ObjectNode parent : objects(body).toList()) {
            for (String field : List.copyOf(parent.propertyNames())) {
                JsonNode original = parent.get(field);
                for (JsonNode odd : oddities) {
                    parent.set(field, odd);
                    assertThatCode(() -> event(body.toString()))
                            .as("%s = %s", field, odd)
                            .doesNotThrowAnyException();
                }
                parent.remove(field);
                assertThatCode(() -> event(body.toString())).as("no %s", field).doesNotThrowAnyException();
                parent.set(field, original);
            }
        }
    }

    static Stream<String> samples() {
        return Stream.of(
                "01-message-text-conversation",
                "08-message-location",
                "10-message-reaction",
                "11-message-list-reply",
                "15-message-fromme-phone",
                "33-update-deleted",
                "43-presence-composing",
                "45-history-batch");
    }

    @Test
    void replacesOnlyWhatPostgresCannotKeep() {
        assertThat(textOf("a\\u0000b \\ud83d\\ude00 \\ud83d! \\u202eشكرا {{name}} '; drop table person; --"))
                .isEqualTo("a\uFFFDb 😀 \uFFFD! \u202eشكرا {{name}} '; drop table person; --");
    }

    @ParameterizedTest
    @ValueSource(strings = {"   ", "😀😀😀", "1"})
    void keepsOddTextsAsTheyCame(String text) {
        assertThat(textOf(text)).isEqualTo(text);
    }

    @Test
    void keepsALongText() {
        String long60k = "lançamento ".repeat(5455);
        assertThat(textOf(long60k)).isEqualTo(long60k);
    }

    @ParameterizedTest
    @CsvSource({
        "1787146178000, 2026-08-19T13:29:38Z",
        "1787146178, 2026-08-19T13:29:38Z",
        "'\"1787146178\"', 2026-08-19T13:29:38Z",
        "'\"2026-08-19T10:29:38-03:00\"', 2026-08-19T13:29:38Z",
        "'\"2026-08-19 13:29:38.000Z\"', 2026-08-19T13:29:38Z",
        "0,",
        "-5,",
        "99999999999999999999,",
        "'\"ontem\"',"
    })
    void readsATimeInWhateverUnit(String json, Instant expected) {
        String body = Samples.text("01-message-text-conversation").replace("1787146178000", json);
        assertThat(((Message) event(body)).sentAt()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "5521988887777@s.whatsapp.net, 5521988887777@s.whatsapp.net",
        "5521988887777:12@s.whatsapp.net, 5521988887777@s.whatsapp.net",
        "5521988887777.0:12@s.whatsapp.net, 5521988887777@s.whatsapp.net",
        "552188887777@s.whatsapp.net, 552188887777@s.whatsapp.net",
        "5521988887777@c.us, 5521988887777@s.whatsapp.net",
        "555566667777888:2@lid, 555566667777888@lid"
    })
    void answersTheAddressThatWroteAndNotItsDevice(String chatid, String address) {
        ObjectNode body = (ObjectNode) JSON.readTree(Samples.bytes("21-message-older-fewer-fields"));
        body.remove("chat");
        ((ObjectNode) body.get("message")).put("chatid", chatid).remove("sender");
        assertThat(((Message) event(body.toString())).chat().address().value()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sender_pn", "sender_lid", "sender", "chatlid"})
    void findsTheChatWithoutItsIdByWhoWrote(String onlyField) {
        ObjectNode body = (ObjectNode) JSON.readTree(Samples.bytes("01-message-text-conversation"));
        var message = (ObjectNode) body.get("message");
        body.remove("chat");
        Stream.of("chatid", "sender_pn", "sender_lid", "sender", "chatlid")
                .filter(field -> !field.equals(onlyField))
                .forEach(field -> message.put(field, ""));
        assertThat(((Message) event(body.toString())).chat().address().digits())
                .isIn("5521988887777", "555566667777888");
    }

    @ParameterizedTest
    @CsvSource({
        "120363000000000001@g.us, GROUP",
        "120363000000000001@newsletter, NEWSLETTER",
        "status@broadcast, BROADCAST"
    })
    void ignoresChatsOfMany(String chatid, IgnoreReason reason) {
        String body = Samples.text("15-message-fromme-phone").replace("5521988887777@s.whatsapp.net", chatid);
        assertThat(event(body)).isEqualTo(new Ignored(reason));
    }

    @Test
    void takesNoSendOfUnknownOriginForAPerson() {
        String phone = Samples.text("15-message-fromme-phone");
        assertThat(event(phone)).isInstanceOf(Takeover.class);
        assertThat(event(phone.replace("\"wasSentByApi\"", "\"was\""))).isInstanceOf(InboundEvent.Echo.class);
        assertThat(event(phone.replace("\"track_id\": \"\"", "\"track_id\": \"ours\"")))
                .isInstanceOf(InboundEvent.Echo.class);
    }

    @Test
    void ignoresOtherOwnersAndKeepsEverybodyWhileOursIsUnknown() {
        String body = Samples.text("22-message-copy-from-other-instance");
        var webhook = (Reading.Webhook) read(body.replace("numero-pessoal", Samples.INSTANCE));
        assertThat(events.event(webhook, CHANNEL)).isEqualTo(new Ignored(IgnoreReason.OTHER_OWNER));
        var first = (Reading.Webhook) read(Samples.text("01-message-text-conversation"));
        assertThat(events.event(first, new Channel(null, null))).isInstanceOf(Message.class);
    }

    @Test
    void asksAboutKindsThatWhatsAppInventsTomorrow() {
        String body = Samples.text("07-message-sticker").replace("StickerMessage", "HologramMessage");
        assertThat(((Message) event(body)).message()).isEqualTo(new InboundMessage.Unsupported("HologramMessage"));
    }

    private String textOf(String escaped) {
        String body = Samples.text("01-message-text-conversation").replace("Oi, bom dia", escaped);
        return ((Text) ((Message) event(body)).message()).text();
    }

    private static Stream<ObjectNode> objects(JsonNode node) {
        Stream<ObjectNode> below = node.valueStream().flatMap(HostileBodiesTest::objects);
        return node instanceof ObjectNode object ? Stream.concat(Stream.of(object), below) : below;
    }

    private InboundEvent event(String body) {
        return switch (read(body)) {
            case Reading.Webhook webhook -> events.event(webhook, CHANNEL);
            case Reading.Malformed _ -> new Ignored(IgnoreReason.UNKNOWN_EVENT);
        };
    }

    private Reading read(String body) {
        return events.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
