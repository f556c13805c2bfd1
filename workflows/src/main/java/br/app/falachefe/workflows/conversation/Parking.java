package br.app.falachefe.workflows.conversation;

import br.app.falachefe.workflows.failure.FailureType;
import br.app.falachefe.workflows.message.ConversationId;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import org.jspecify.annotations.Nullable;

/** Puts a turn that cannot be finished where a person finds it, and takes it away again. Local activities. */
@ActivityInterface
public interface Parking {

    /** Parks the turn, raises its generation and prepares the one apology of this turn. */
    @ActivityMethod(name = "ParkTurn")
    Parked parkTurn(ParkTurn request);

    /** Closes parked turns without an answer, because an operator says so. */
    @ActivityMethod(name = "SkipTurns")
    Skipped skipTurns(SkipTurns request);

    /** @param step activity type that failed, as operators read it in the Web UI */
    record ParkTurn(TurnRef turn, String step, FailureType failure) {}

    /**
     * @param apology the parked turn whose apology is still to be sent, or null where the customer has had it
     * @param stale the turn has moved on meanwhile and is not parked
     */
    record Parked(Standing standing, @Nullable TurnRef apology, boolean stale) {}

    record SkipTurns(ConversationId conversation, OperatorOrder order) {}

    record Skipped(Standing standing, int turns) {}
}
