package br.app.falachefe.activities.inbox;

import static br.app.falachefe.activities.turn.ChatFixture.CHAT;
import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.activities.turn.ChatFixture;
import br.app.falachefe.workflows.conversation.Arrival;
import br.app.falachefe.workflows.conversation.OpenTurn;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitingTest {
    private static final String OWNER = "5511900001111";
    private static final String EPOCH = "cluster-1/0";

    private final ChatFixture chat = new ChatFixture();
    private final Waiting waiting = chat.waiting;

    @Test
    void handsOverAllThatWaitsOnce() {
        chat.write(1, "oi");
        chat.write(2, "tudo bem?");
        assertThat(waiting.due(OWNER, EPOCH, Duration.ZERO, 10)).containsExactly(CHAT);
        assertThat(waiting.due("5511900002222", EPOCH, Duration.ZERO, 10)).isEmpty();
        Handover handover = waiting.take(CHAT, EPOCH).orElseThrow();
        assertThat(handover.arrivals()).extracting(Arrival::sequence).containsExactly(1L, 2L);
        waiting.announced(handover, EPOCH);
        assertThat(waiting.take(CHAT, EPOCH)).isEmpty();
        assertThat(waiting.due(OWNER, EPOCH, Duration.ZERO, 10)).isEmpty();
    }

    @Test
    void isHeldByOneAtATime() {
        chat.write(1, "oi");
        assertThat(waiting.take(CHAT, EPOCH)).isPresent();
        assertThat(waiting.take(CHAT, EPOCH)).isEmpty();
        waiting.release(CHAT);
        assertThat(waiting.take(CHAT, EPOCH)).isPresent();
    }

    @Test
    void announcesEverythingOpenAnewToAnotherEngine() {
        chat.write(1, "oi");
        waiting.announced(waiting.take(CHAT, EPOCH).orElseThrow(), EPOCH);
        chat.desk.open(new OpenTurn(CHAT, List.of()));
        assertThat(waiting.take(CHAT, EPOCH)).isEmpty();
        assertThat(waiting.take(CHAT, "cluster-1/1").orElseThrow().arrivals()).hasSize(1);
    }

    @Test
    void sweepsATurnThatGivesNoSignOfLifeAtDoublingIntervals() {
        chat.write(1, "oi");
        waiting.announced(waiting.take(CHAT, EPOCH).orElseThrow(), EPOCH);
        chat.desk.open(new OpenTurn(CHAT, List.of()));
        silentFor("11 minutes");
        waiting.announced(waiting.take(CHAT, EPOCH).orElseThrow(), EPOCH);
        silentFor("11 minutes");
        assertThat(waiting.take(CHAT, EPOCH))
                .as("the second interval is 20 minutes")
                .isEmpty();
        silentFor("21 minutes");
        assertThat(waiting.take(CHAT, EPOCH)).isPresent();
    }

    @Test
    void leavesATurnAloneThatGivesSigns() {
        chat.write(1, "oi");
        waiting.announced(waiting.take(CHAT, EPOCH).orElseThrow(), EPOCH);
        chat.desk.open(new OpenTurn(CHAT, List.of()));
        chat.jdbc
                .sql("update inbound_message set signalled_at = now() - interval '1 hour'")
                .update();
        assertThat(waiting.take(CHAT, EPOCH)).isEmpty();
    }

    private void silentFor(String interval) {
        chat.jdbc
                .sql("update turn set seen_at = now() - cast(:interval as interval)")
                .param("interval", interval)
                .update();
        chat.jdbc
                .sql("update inbound_message set signalled_at = now() - cast(:interval as interval)")
                .param("interval", interval)
                .update();
    }
}
