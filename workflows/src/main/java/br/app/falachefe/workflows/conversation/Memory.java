package br.app.falachefe.workflows.conversation;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** Remembers a settled turn and closes its rows; one short transaction, so a local activity. */
@ActivityInterface
public interface Memory {

    /** Closes the turn by the states of its parts; does nothing when it is closed already. */
    @ActivityMethod(name = "UpdateMemory")
    TurnClosed updateMemory(SettledTurn request);

    record SettledTurn(TurnRef turn) {}

    record TurnClosed(Standing standing) {}
}
