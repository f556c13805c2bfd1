package br.app.falachefe.activities.inbox;

import static br.app.falachefe.activities.inbox.DoorFixture.MARINA;
import static br.app.falachefe.activities.inbox.DoorFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.activities.inbox.Acceptance.Duplicate;
import br.app.falachefe.activities.inbox.Acceptance.Ignored;
import br.app.falachefe.activities.inbox.Acceptance.Informed;
import br.app.falachefe.activities.inbox.Acceptance.Informed.News;
import br.app.falachefe.workflows.message.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TakeoversTest {
    private final DoorFixture door = new DoorFixture();

    @Test
    void silencesTheAssistantForTwoHours() {
        door.write(MARINA, "M1", "oi");
        assertThat(byHand("T1", "deixa comigo", NOON))
                .isEqualTo(new Informed(IgnoreReason.TAKEOVER, News.PAUSE_CHANGED, List.of(door.only())));
        Pause pause = pause().orElseThrow();
        assertThat(pause.reason()).isEqualTo(Pause.Reason.TAKEOVER);
        assertThat(Duration.between(pause.since(), pause.until())).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void silencesAChatThatThePersonBegins() {
        byHand("T1", "bom dia, aqui é o Carlos", NOON);
        assertThat(pause()).isPresent();
        assertThat(door.jdbc
                        .sql("select count(*) from person where name is not null")
                        .query((row, n) -> row.getInt(1))
                        .single())
                .as("the name in the event is ours, not the customer's")
                .isZero();
    }

    @Test
    void givesTheChatBackAtOneWord() {
        byHand("T1", "deixa comigo", NOON.minusSeconds(20));
        byHand("T2", " #BOT ", NOON.minusSeconds(10));
        assertThat(pause()).isEmpty();
        assertThat(byHand("T1", "deixa comigo", NOON.minusSeconds(20)))
                .as("a repeated webhook takes nothing over anew")
                .isInstanceOf(Duplicate.class);
        assertThat(byHand("T0", "um momento", NOON.minusSeconds(15)))
                .as("and one that was overtaken neither")
                .isInstanceOf(Ignored.class);
        assertThat(pause()).isEmpty();
    }

    @Test
    void countsFromWhenThePersonWrote() {
        assertThat(byHand("T1", "oi", NOON.minus(Duration.ofHours(2)))).isEqualTo(new Ignored(IgnoreReason.LATE));
        assertThat(pause()).isEmpty();
        byHand("T2", "oi", NOON.minus(Duration.ofMinutes(90)));
        Pause pause = pause().orElseThrow();
        assertThat(Duration.between(pause.since(), pause.until())).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void shortensNoPauseThatAnOperatorAskedFor() {
        door.write(MARINA, "M1", "oi");
        door.conversations.pause(door.only(), Pause.Reason.OPERATOR, null);
        byHand("T1", "deixa comigo", NOON);
        assertThat(pause().orElseThrow().reason()).isEqualTo(Pause.Reason.OPERATOR);
    }

    @Test
    void takesOurOwnSendForAnEchoThoughItsLabelIsMissing() {
        door.evidence.ours.add(new MessageId("3EB0"));
        assertThat(byHand("3EB0", "Anotei!", NOON)).isEqualTo(new Ignored(IgnoreReason.ECHO));
        assertThat(door.evidence.shown).hasSize(1);
        assertThat(door.count("conversation")).isZero();
    }

    @Test
    void keepsWhatTheCustomerWritesMeanwhile() {
        byHand("T1", "deixa comigo", NOON);
        door.write(MARINA, "M1", "obrigada");
        assertThat(door.rows()).extracting(DoorFixture.Row::state).containsExactly("waiting");
    }

    private Acceptance byHand(String id, String text, Instant sentAt) {
        return door.inbox.accept(new InboundEvent.Takeover(MARINA, new MessageId(id), text, sentAt), NOON);
    }

    private Optional<Pause> pause() {
        return door.conversations.pause(door.only());
    }
}
