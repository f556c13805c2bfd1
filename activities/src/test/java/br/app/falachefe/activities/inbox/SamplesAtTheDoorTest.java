package br.app.falachefe.activities.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.activities.inbox.Acceptance.Accepted;
import br.app.falachefe.activities.inbox.Acceptance.Duplicate;
import br.app.falachefe.activities.inbox.Acceptance.Ignored;
import br.app.falachefe.activities.inbox.Acceptance.Informed;
import br.app.falachefe.activities.whatsapp.Reading;
import br.app.falachefe.activities.whatsapp.Samples;
import br.app.falachefe.activities.whatsapp.UazApiEvents;
import br.app.falachefe.workflows.message.InboundMessage;
import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What each real webhook leaves behind. */
class SamplesAtTheDoorTest {
    private static final Instant RECEIVED = Instant.parse("2026-08-19T13:35:00Z");
    private static final String PHONE = "5521988887777@s.whatsapp.net";
    private static DoorFixture door;

    private final UazApiEvents events = new UazApiEvents();

    @BeforeAll
    static void open() {
        door = new DoorFixture();
    }

    @BeforeEach
    void forget() {
        door.jdbc.sql("truncate company, person, conversation cascade").update();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "01-message-text-conversation, text, WAITS_FOR_QUIET,",
        "02-message-text-extended, text, WAITS_FOR_QUIET,",
        "03-message-audio-ptt, audio, AT_ONCE,",
        "04-message-image-caption, image, AT_ONCE,",
        "05-message-document-pdf, document, AT_ONCE,",
        "06-message-video, video, AT_ONCE,",
        "07-message-sticker, sticker, AT_ONCE,",
        "08-message-location, location, AT_ONCE,",
        "09-message-contact, contact, AT_ONCE,",
        "10-message-reaction, reaction, WAITS_FOR_QUIET, AC98377494FB4A3D636838DE176A49C4",
        "11-message-list-reply, choice, AT_ONCE,",
        "12-message-button-reply, choice, AT_ONCE,",
        "13-message-poll-vote, poll_vote, AT_ONCE,",
        "17-message-edited, edited, WAITS_FOR_QUIET, AC35C69387AD568D09CBF8DF302A6C62",
        "18-message-quoted-reply, text, WAITS_FOR_QUIET,",
        "20-message-audio-empty-mediatype, audio, AT_ONCE,",
        "21-message-older-fewer-fields, text, WAITS_FOR_QUIET,",
        "33-update-deleted, deleted, WAITS_FOR_QUIET, AC35C69387AD568D09CBF8DF302A6C62"
    })
    void keepsWhatACustomerDid(String sample, String kind, String pace, String target) {
        assertThat(post(sample)).isEqualTo(new Accepted(door.only()));
        assertThat(post(sample)).isEqualTo(new Duplicate());
        assertThat(row("kind")).isEqualTo(kind);
        assertThat(row("pace")).isEqualTo(pace);
        assertThat(row("target_id")).isEqualTo(String.valueOf(target));
        assertThat(row("state")).isEqualTo("waiting");
        assertThat(row("address")).isEqualTo(PHONE);
        assertThat(JsonMapper.shared().readValue(row("message"), InboundMessage.class))
                .as("the row can be read back")
                .isNotInstanceOf(InboundMessage.Unsupported.class);
    }

    @Test
    void answersAnUnresolvedLidWhereItWrote() {
        assertThat(post("19-message-lid-unresolved")).isInstanceOf(Accepted.class);
        assertThat(row("address")).isEqualTo("555566667777888@lid");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "14-message-group-text, group",
        "16-message-fromme-api-echo, echo",
        "22-message-copy-from-other-instance, other_instance",
        "30-update-delivered, receipt",
        "31-update-read-batch, receipt",
        "32-update-read-own-markread, own_receipt",
        "34-update-file-downloaded, unknown_update",
        "40-connection-connected, connection",
        "41-connection-disconnected, connection",
        "42-connection-connecting-qr, connection",
        "43-presence-composing, typing",
        "44-groups-member-left, group",
        "45-history-batch, history"
    })
    void leavesNothingBehindOfAllElse(String sample, String reason) {
        assertThat(post(sample))
                .isInstanceOfSatisfying(
                        Ignored.class,
                        ignored -> assertThat(ignored.reason().wireName()).isEqualTo(reason));
        assertThat(door.count("inbound_message") + door.count("conversation") + door.count("person"))
                .isZero();
    }

    @Test
    void letsAPersonOnTheBusinessPhoneTakeOver() {
        assertThat(post("15-message-fromme-phone")).isInstanceOf(Informed.class);
        assertThat(door.conversations.pause(door.only()).orElseThrow().reason()).isEqualTo(Pause.Reason.TAKEOVER);
        assertThat(door.count("inbound_message")).isZero();
    }

    @Test
    void knowsMarinaInAllHerMessages() {
        post("21-message-older-fewer-fields");
        post("19-message-lid-unresolved");
        post("01-message-text-conversation");
        post("18-message-quoted-reply");
        assertThat(door.rows().stream().map(DoorFixture.Row::conversation).collect(Collectors.toSet()))
                .hasSize(1);
        assertThat(door.jdbc
                        .sql("select count(*) from person where merged_into is null")
                        .query((row, n) -> row.getInt(1))
                        .single())
                .isEqualTo(1);
    }

    private Acceptance post(String sample) {
        var webhook = (Reading.Webhook) events.read(Samples.bytes(sample));
        return door.inbox.accept(events.event(webhook, new Channel(Samples.OWNER, Samples.INSTANCE)), RECEIVED);
    }

    private String row(String column) {
        return String.valueOf(door.jdbc
                .sql("select " + column + " as value from inbound_message")
                .query((row, n) -> String.valueOf(row.getString("value")))
                .single());
    }
}
