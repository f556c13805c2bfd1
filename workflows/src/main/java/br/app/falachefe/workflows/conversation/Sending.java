package br.app.falachefe.workflows.conversation;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** Sends one part of an answer. */
@ActivityInterface
public interface Sending {
    /** Part number of the one apology of a parked turn; answers count from 1. */
    int APOLOGY = 0;

    /** Claims the part, sends it at most once, and says what is known of it. */
    @ActivityMethod(name = "SendReply")
    SendOutcome sendReply(SendPart request);

    record SendPart(TurnRef turn, int part) {}

    record SendOutcome(Delivery delivery) {}
}
