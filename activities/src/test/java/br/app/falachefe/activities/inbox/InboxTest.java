package br.app.falachefe.activities.inbox;

import static br.app.falachefe.activities.inbox.DoorFixture.BY_LID;
import static br.app.falachefe.activities.inbox.DoorFixture.BY_PHONE;
import static br.app.falachefe.activities.inbox.DoorFixture.MARINA;
import static br.app.falachefe.activities.inbox.DoorFixture.NOON;
import static br.app.falachefe.activities.inbox.DoorFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.activities.inbox.Acceptance.Accepted;
import br.app.falachefe.activities.inbox.Acceptance.Duplicate;
import br.app.falachefe.activities.inbox.Acceptance.Ignored;
import br.app.falachefe.activities.inbox.Acceptance.Informed;
import br.app.falachefe.activities.inbox.Acceptance.Informed.News;
import br.app.falachefe.workflows.message.ConversationId;
import br.app.falachefe.workflows.message.InboundMessage;
import br.app.falachefe.workflows.message.InboundMessage.Edited;
import br.app.falachefe.workflows.message.InboundMessage.Reaction;
import br.app.falachefe.workflows.message.MessageId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InboxTest {
    private final DoorFixture door = new DoorFixture();

    @Test
    void givesAnUnknownWriterACompanyOfTheirOwnAtOnce() {
        assertThat(door.write(MARINA, "M1", "oi")).isEqualTo(new Accepted(door.only()));
        assertThat(door.jdbc.sql("""
                                select person.phone || ' ' || person.lid || ' ' || person.name || ' ' || role
                                from person join membership on person_id = person.id
                                join conversation on conversation.person_id = person.id
                                    and conversation.company_id = membership.company_id
                                """).query((row, n) -> row.getString(1)).single())
                .isEqualTo("5521988887777@s.whatsapp.net 555566667777888@lid Marina Exemplo owner");
    }

    @Test
    void keepsOneRowOfTenEqualPostsAtOnce() throws Exception {
        assertThat(atOnce(10, n -> door.inbox.accept(text(MARINA, "M1", "oi"), NOON)))
                .filteredOn(Accepted.class::isInstance)
                .hasSize(1);
        assertThat(door.ids()).containsExactly("M1");
        assertThat(door.count("person")).isEqualTo(1);
        assertThat(door.count("company")).isEqualTo(1);
    }

    @Test
    void numbersTenDifferentMessagesOfOneNewChatWithoutAGap() throws Exception {
        assertThat(atOnce(10, n -> door.inbox.accept(text(n % 2 == 0 ? MARINA : BY_PHONE, "M" + n, "oi"), NOON)))
                .allMatch(Accepted.class::isInstance);
        assertThat(door.rows())
                .extracting(DoorFixture.Row::sequence)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(door.count("conversation")).isEqualTo(1);
    }

    @Test
    void findsTheSameChatByPhoneAndByLid() {
        door.write(MARINA, "M1", "oi");
        door.write(BY_LID, "M2", "de novo");
        door.write(BY_PHONE, "M3", "e de novo");
        assertThat(door.rows())
                .extracting(DoorFixture.Row::conversation)
                .containsOnly(door.only().value());
        assertThat(door.rows())
                .extracting(DoorFixture.Row::address)
                .as("an answer goes to the address that wrote")
                .containsExactly("5521988887777@s.whatsapp.net", "555566667777888@lid", "5521988887777@s.whatsapp.net");
    }

    @Test
    void namesAChatTheSameAfterARestore() {
        door.write(MARINA, "M1", "oi");
        var restored = new DoorFixture();
        restored.write(BY_PHONE, "M2", "oi");
        assertThat(restored.only()).isEqualTo(door.only());
    }

    @Test
    void leavesAMessageThatCameHoursLateToAPerson() {
        assertThat(accept("M1", Duration.ofHours(6).plusSeconds(1))).isEqualTo(new Ignored(IgnoreReason.LATE));
        assertThat(accept("M2", Duration.ofHours(6))).isInstanceOf(Accepted.class);
        assertThat(accept("M3", Duration.ofMinutes(10))).isInstanceOf(Accepted.class);
        assertThat(door.rows())
                .extracting(row -> row.state() + " " + row.reason())
                .containsExactly("left_to_person late", "waiting delayed", "waiting null");
    }

    @Test
    void believesNoTimeInTheFuture() {
        accept("M1", Duration.ofDays(-3));
        assertThat(door.jdbc
                        .sql("select sent_at = received_at from inbound_message")
                        .query((row, n) -> row.getBoolean(1))
                        .single())
                .isTrue();
    }

    @Test
    void remembersWhoAskedUsToStopWritingFirst() {
        door.write(MARINA, "M1", "preciso parar de gastar");
        assertThat(optedOut()).isFalse();
        door.write(MARINA, "M2", "PARAR");
        assertThat(optedOut()).isTrue();
        assertThat(door.rows())
                .as("and they are answered once more")
                .extracting(DoorFixture.Row::state)
                .containsOnly("waiting");
    }

    @Test
    void closesAReactionAtOnceWhereItsMessageIsThere() {
        door.write(MARINA, "M1", "oi");
        door.write(MARINA, "R1", new Reaction(new MessageId("M1"), "👍"));
        door.write(MARINA, "R2", new Reaction(new MessageId("M9"), "👍"));
        door.write(MARINA, "E1", new Edited(new MessageId("M1"), "olá"));
        assertThat(door.rows())
                .extracting(row -> row.messageId() + " " + row.state())
                .containsExactly("M1 waiting", "R1 no_answer_needed", "R2 waiting", "E1 waiting");
    }

    @Test
    void closesAMessageThatWasTakenBackBeforeItsTurn() {
        door.write(MARINA, "M1", "oi");
        door.write(MARINA, "M2", "isto não");
        var deletion = new InboundEvent.Deletion(MARINA, List.of(new MessageId("M2"), new MessageId("M3")), NOON);
        assertThat(door.inbox.accept(deletion, NOON)).isInstanceOf(Accepted.class);
        assertThat(door.inbox.accept(deletion, NOON)).isInstanceOf(Duplicate.class);
        assertThat(door.rows())
                .extracting(row -> row.messageId() + " " + row.state())
                .containsExactly(
                        "M1 waiting", "M2 no_answer_needed", "deleted:M2 no_answer_needed", "deleted:M3 waiting");
    }

    @ParameterizedTest
    @CsvSource({"COMPOSING, COMPOSING", "PAUSED, STOPPED_COMPOSING"})
    void tellsOnlyKnownChatsThatSomebodyTypes(InboundEvent.Typing.Presence presence, News news) {
        var typing = new InboundEvent.Typing(MARINA, presence);
        assertThat(door.inbox.accept(typing, NOON)).isEqualTo(new Ignored(IgnoreReason.TYPING));
        door.write(MARINA, "M1", "oi");
        assertThat(door.inbox.accept(typing, NOON))
                .isEqualTo(new Informed(IgnoreReason.TYPING, news, List.of(door.only())));
    }

    @Test
    void informsAConversationWhoseDoubtAnEchoSettled() {
        var echo = new InboundEvent.Echo("track-1", new MessageId("3EB0"), ReceiptStatus.PENDING);
        assertThat(door.inbox.accept(echo, NOON)).isEqualTo(new Ignored(IgnoreReason.ECHO));
        var doubtful = new ConversationId("abcdefghijklmnopqrstuvwxyz");
        door.evidence.inDoubt.add(doubtful);
        var receipt = new InboundEvent.Receipt(List.of(new MessageId("3EB0")), ReceiptStatus.READ);
        assertThat(door.inbox.accept(receipt, NOON))
                .isEqualTo(new Informed(IgnoreReason.RECEIPT, News.DOUBT_SETTLED, List.of(doubtful)));
        assertThat(door.evidence.shown).containsExactly(echo, receipt);
        assertThat(door.count("inbound_message")).isZero();
    }

    private Acceptance accept(String id, Duration age) {
        var message = new InboundMessage.Text("oi", null);
        return door.inbox.accept(
                new InboundEvent.Message(MARINA, new MessageId(id), message, "", NOON.minus(age)), NOON);
    }

    private boolean optedOut() {
        return door.transactions.execute(
                status -> door.conversations.lock(door.only()).optedOut());
    }

    private static List<Acceptance> atOnce(int times, Numbered work) throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Acceptance>> calls = IntStream.range(0, times)
                    .<Callable<Acceptance>>mapToObj(n -> () -> work.call(n))
                    .toList();
            return executor.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }

    private interface Numbered {
        Acceptance call(int number);
    }
}
