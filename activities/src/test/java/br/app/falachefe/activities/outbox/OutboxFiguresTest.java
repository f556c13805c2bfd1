package br.app.falachefe.activities.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.workflows.conversation.TurnRef;
import org.junit.jupiter.api.Test;

class OutboxFiguresTest {
    private final House house = new House();
    private final OutboxFigures figures = new OutboxFigures(house.jdbc);

    @Test
    void whatWaitsForUsIsCountedAndWhatWaitsForAnOperatorIsNot() {
        assertThat(figures.pending()).isZero();
        assertThat(figures.oldestPendingSeconds()).isZero();

        house.chat().answered("um", "dois");
        Chat parked = house.chat();
        TurnRef turn = parked.parks(parked.answered("três"));
        parked.force(turn, 1, "unsure");
        house.jdbc
                .sql("update outbound_message set created_at = now() - interval '90 seconds'")
                .update();

        assertThat(figures.pending()).as("two parts and the apology").isEqualTo(3);
        assertThat(figures.oldestPendingSeconds()).isBetween(90.0, 120.0);
        assertThat(figures.repliesUnsure()).isEqualTo(1);
    }
}
