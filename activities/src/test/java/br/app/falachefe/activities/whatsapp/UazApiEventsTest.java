package br.app.falachefe.activities.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.activities.inbox.Channel;
import br.app.falachefe.activities.inbox.Chat;
import br.app.falachefe.activities.inbox.IgnoreReason;
import br.app.falachefe.activities.inbox.InboundEvent;
import br.app.falachefe.activities.inbox.InboundEvent.ConnectionChanged;
import br.app.falachefe.activities.inbox.InboundEvent.ConnectionChanged.Connection;
import br.app.falachefe.activities.inbox.InboundEvent.Deletion;
import br.app.falachefe.activities.inbox.InboundEvent.Echo;
import br.app.falachefe.activities.inbox.InboundEvent.Ignored;
import br.app.falachefe.activities.inbox.InboundEvent.Message;
import br.app.falachefe.activities.inbox.InboundEvent.Receipt;
import br.app.falachefe.activities.inbox.InboundEvent.Takeover;
import br.app.falachefe.activities.inbox.InboundEvent.Typing;
import br.app.falachefe.activities.inbox.ReceiptStatus;
import br.app.falachefe.workflows.message.Address;
import br.app.falachefe.workflows.message.InboundMessage;
import br.app.falachefe.workflows.message.InboundMessage.Audio;
import br.app.falachefe.workflows.message.InboundMessage.Text;
import br.app.falachefe.workflows.message.MessageId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UazApiEventsTest {
    private static final Address PHONE = new Address("5521988887777@s.whatsapp.net");
    private static final Address LID = new Address("555566667777888@lid");
    private static final Chat MARINA = new Chat(Samples.OWNER, PHONE, List.of(PHONE, LID));
    private static final Chat MARINA_WITHOUT_LID = new Chat(Samples.OWNER, PHONE, List.of(PHONE));
    private static final Chat MARINA_WITHOUT_PHONE = new Chat(Samples.OWNER, LID, List.of(LID));
    private static final Channel CHANNEL = new Channel(Samples.OWNER, Samples.INSTANCE);

    private final UazApiEvents events = new UazApiEvents();

    static Stream<Arguments> texts() {
        return Stream.of(
                customer("01-message-text-conversation", "AC938DB8C9F82C8CB58D3F3EF4FD2500", text("Oi, bom dia")),
                customer(
                        "02-message-text-extended",
                        "AC35C69387AD568D09CBF8DF302A6C62",
                        text("Recebi R$ 5.000,00 de vendas hoje")),
                customer(
                        "17-message-edited",
                        "AC4C262B5772F5476646DE7794161C91",
                        new InboundMessage.Edited(
                                id("AC35C69387AD568D09CBF8DF302A6C62"), "Recebi R$ 5.500,00 de vendas hoje")),
                customer(
                        "18-message-quoted-reply",
                        "AC4EC9599FC203D176A301536C2E091A",
                        new Text("Na verdade era 5.500", id("3EB0B17EF6D19C7A5B1EE8"))),
                customer(
                        "19-message-lid-unresolved",
                        MARINA_WITHOUT_PHONE,
                        "AC9400F1B21CB527D7FA3D3EABBA9355",
                        text("Ola, vi o anuncio de voces")),
                customer(
                        "21-message-older-fewer-fields",
                        MARINA_WITHOUT_LID,
                        "AC6F4B6612125FB3A0DAECD2799DFD6C",
                        text("Boa tarde")));
    }

    static Stream<Arguments> media() {
        return Stream.of(
                customer(
                        "03-message-audio-ptt",
                        "ACAFFF58DF2CFF0D176B3DEFF0DADB0C",
                        new Audio(true, 2, "audio/ogg; codecs=opus")),
                customer(
                        "04-message-image-caption",
                        "AC16DD5305E6F8E496F3B755C2BA3C2D",
                        new InboundMessage.Image("Nota do fornecedor, R$ 349,90", "image/jpeg")),
                customer(
                        "05-message-document-pdf",
                        "AC37C08A53FD3E719213F1C3B81BCC9A",
                        new InboundMessage.Document("extrato-marco.pdf", "application/pdf", "")),
                customer(
                        "06-message-video",
                        "AC8A1C26FDF7734D31C90E758D75A101",
                        new InboundMessage.Video("", 4, "video/mp4")),
                customer("07-message-sticker", "ACFE4A556B8CA82E77DB6D01B3A116A2", new InboundMessage.Sticker()),
                customer(
                        "08-message-location",
                        "AC836B7AB07976E1179F248C92BCF4F6",
                        new InboundMessage.Location(-23.55052, -46.633308, "", "")),
                customer(
                        "20-message-audio-empty-mediatype",
                        "ACF5CA38F748A1D6EAF726B8A42FB575",
                        new Audio(true, 2, "audio/ogg; codecs=opus")));
    }

    static Stream<Arguments> taps() {
        return Stream.of(
                customer(
                        "10-message-reaction",
                        "AC1716E9663F538C74C3862D6C3919CB",
                        new InboundMessage.Reaction(id("AC98377494FB4A3D636838DE176A49C4"), "❤️")),
                customer(
                        "11-message-list-reply",
                        "AC39654876D3F518AA940A0ADAC9F1F0",
                        new InboundMessage.Choice("despesa_fixa", "Despesa fixa", id("3EB0D6854E5E7C37D6C9F4"))),
                customer(
                        "12-message-button-reply",
                        "AC6B51D431DF5D7F141CBECECCF79EDF",
                        new InboundMessage.Choice("confirmar_sim", "Confirmar", id("3EB0D6854E5E7C37D6C9F4"))),
                customer(
                        "13-message-poll-vote",
                        "AC7C41766E46C89917B5156D6C755B4A",
                        new InboundMessage.PollVote(List.of("Sol"), id("ACC84166C812EE2720EB6B203FF4BAD5"))));
    }

    static Stream<Arguments> notFromACustomer() {
        return Stream.of(
                ignored("14-message-group-text", IgnoreReason.GROUP),
                Arguments.of(
                        "15-message-fromme-phone",
                        new Takeover(
                                MARINA,
                                id("ACE7FC1103F41FC90981C77CE86E6A8D"),
                                "Oi Marina, aqui e o Carlos, ja te respondo",
                                Instant.ofEpochMilli(1787146679000L))),
                Arguments.of(
                        "16-message-fromme-api-echo",
                        new Echo("out-7f3a1c9e-0002", id("3EB0B17EF6D19C7A5B1EE8"), ReceiptStatus.PENDING)),
                ignored("22-message-copy-from-other-instance", IgnoreReason.OTHER_INSTANCE),
                ignored("44-groups-member-left", IgnoreReason.GROUP),
                ignored("45-history-batch", IgnoreReason.HISTORY));
    }

    static Stream<Arguments> updates() {
        return Stream.of(
                Arguments.of(
                        "30-update-delivered",
                        new Receipt(List.of(id("3EB0B17EF6D19C7A5B1EE8")), ReceiptStatus.DELIVERED)),
                Arguments.of(
                        "31-update-read-batch",
                        new Receipt(
                                List.of(
                                        id("3EB0B17EF6D19C7A5B1EE8"),
                                        id("3EB0A1A1A1A1A1A1A1A1A1"),
                                        id("3EB0B2B2B2B2B2B2B2B2B2")),
                                ReceiptStatus.READ)),
                ignored("32-update-read-own-markread", IgnoreReason.OWN_RECEIPT),
                Arguments.of(
                        "33-update-deleted",
                        new Deletion(
                                MARINA,
                                List.of(id("AC35C69387AD568D09CBF8DF302A6C62")),
                                Instant.ofEpochSecond(1787146268))),
                ignored("34-update-file-downloaded", IgnoreReason.UNKNOWN_UPDATE),
                Arguments.of("40-connection-connected", new ConnectionChanged(Connection.CONNECTED, "")),
                Arguments.of(
                        "41-connection-disconnected",
                        new ConnectionChanged(Connection.DISCONNECTED, "401: logged out from another device")),
                Arguments.of("42-connection-connecting-qr", new ConnectionChanged(Connection.CONNECTING, "")),
                Arguments.of("43-presence-composing", new Typing(MARINA, Typing.Presence.COMPOSING)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"texts", "media", "taps", "notFromACustomer", "updates"})
    void readsEverySampleAsWhatItIs(String sample, InboundEvent expected) {
        InboundEvent event = event(Samples.text(sample));
        if (expected instanceof Message(Chat chat, MessageId id, InboundMessage content, String name, Instant unused)) {
            assertThat(event).isInstanceOfSatisfying(Message.class, message -> {
                assertThat(message.chat()).isEqualTo(chat);
                assertThat(message.id()).isEqualTo(id);
                assertThat(message.message()).isEqualTo(content);
                assertThat(message.pushName()).isEqualTo(name);
                assertThat(message.sentAt())
                        .isBetween(Instant.parse("2026-08-19T00:00:00Z"), Instant.parse("2026-08-20T00:00:00Z"));
            });
        } else {
            assertThat(event).isEqualTo(expected);
        }
    }

    @Test
    void readsAContactCardWithItsNumber() {
        assertThat(event(Samples.text("09-message-contact")))
                .isInstanceOfSatisfying(
                        Message.class,
                        message -> assertThat(message.message())
                                .isInstanceOfSatisfying(InboundMessage.Contact.class, contact -> {
                                    assertThat(contact.displayName()).isEqualTo("Contato Exemplo");
                                    assertThat(contact.vcard()).contains("waid=5521977770000");
                                }));
    }

    @Test
    void takesEverySecretOutOfTheBody() {
        var webhook = (Reading.Webhook) events.read(Samples.bytes("41-connection-disconnected"));
        assertThat(webhook.token()).isEqualTo(Samples.TOKEN);
        assertThat(webhook.body().toString()).doesNotContain(Samples.TOKEN).contains("logged out");
        assertThat(webhook.toString()).doesNotContain(Samples.TOKEN);
    }

    private InboundEvent event(String body) {
        return events.event((Reading.Webhook) events.read(body.getBytes(StandardCharsets.UTF_8)), CHANNEL);
    }

    private static Arguments customer(String sample, String id, InboundMessage content) {
        return customer(sample, MARINA, id, content);
    }

    private static Arguments customer(String sample, Chat chat, String id, InboundMessage content) {
        return Arguments.of(sample, new Message(chat, id(id), content, "Marina Exemplo", null));
    }

    private static Arguments ignored(String sample, IgnoreReason reason) {
        return Arguments.of(sample, new Ignored(reason));
    }

    private static Text text(String text) {
        return new Text(text, null);
    }

    private static MessageId id(String id) {
        return new MessageId(id);
    }
}
