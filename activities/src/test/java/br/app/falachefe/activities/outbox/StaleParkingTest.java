package br.app.falachefe.activities.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.activities.inbox.InboundRows;
import br.app.falachefe.activities.parking.ParkingActivity;
import br.app.falachefe.activities.parking.ParkingCounts;
import br.app.falachefe.activities.turn.ParkedTurnRows;
import br.app.falachefe.activities.turn.Standings;
import br.app.falachefe.activities.turn.TurnSteps;
import br.app.falachefe.workflows.conversation.Parking;
import br.app.falachefe.workflows.conversation.ReplyState;
import br.app.falachefe.workflows.conversation.TurnRef;
import br.app.falachefe.workflows.failure.FailureType;
import org.junit.jupiter.api.Test;

/** An attempt to park that comes late must not take the rows of a turn that has moved on. */
class StaleParkingTest {
    private static final House HOUSE = new House();
    private static final ParkingActivity PARKING = new ParkingActivity(
            HOUSE.transactions,
            HOUSE.conversations,
            new InboundRows(HOUSE.jdbc),
            new ParkedTurnRows(HOUSE.jdbc, new TurnSteps(HOUSE.jdbc)),
            HOUSE.outbox,
            new Standings(HOUSE.jdbc, HOUSE.conversations),
            new ParkingCounts(HOUSE.meters));
    private final Chat chat = HOUSE.chat();

    @Test
    void aTurnThatThoughtAgainStaysOpenWithItsRows() {
        TurnRef turn = chat.answered("Oi!");
        chat.moved(turn, "open");

        Parking.Parked parked = park(turn);

        assertThat(parked.stale()).isTrue();
        assertThat(parked.standing().state()).isEqualTo(ReplyState.OK);
        assertThat(rows(turn)).isEqualTo("in_turn");
    }

    @Test
    void aSecondRunOfTheSameAttemptFindsTheTurnParked() {
        TurnRef turn = chat.answered("Oi!");
        double before = counted();
        assertThat(park(turn).stale()).isFalse();
        assertThat(park(turn).stale()).isFalse();
        assertThat(rows(turn)).isEqualTo("parked");
        assertThat(counted() - before).isEqualTo(1);
    }

    private static Parking.Parked park(TurnRef turn) {
        return PARKING.parkTurn(new Parking.ParkTurn(turn, "CallAgent", FailureType.MODEL_UNAVAILABLE));
    }

    private static double counted() {
        return HOUSE.meters
                .counter("turns.parked", "step", "CallAgent", "failure", "model_unavailable")
                .count();
    }

    private static String rows(TurnRef turn) {
        return HOUSE.jdbc
                .sql("select state from inbound_message where turn_id = :turn")
                .param("turn", turn.turn().value())
                .query(String.class)
                .single();
    }
}
