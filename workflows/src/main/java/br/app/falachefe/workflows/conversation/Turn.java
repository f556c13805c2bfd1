package br.app.falachefe.workflows.conversation;

import br.app.falachefe.workflows.conversation.TurnOpening.Opened;
import br.app.falachefe.workflows.failure.FailureType;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Workflow;

/** One turn from its opening to its end: think, answer, remember; or park. */
final class Turn {
    private final Database database;
    private final Outside outside;
    private final Thinking thinking;
    private final Doubt doubt;

    Turn(Database database, Outside outside, Thinking thinking, Doubt doubt) {
        this.database = database;
        this.outside = outside;
        this.thinking = thinking;
        this.doubt = doubt;
    }

    /** The one place where an exhausted activity ends: the turn is parked and the conversation lives on. */
    TurnEnd run(Opened first, Standing standing) {
        Opened opened = first;
        while (true) {
            try {
                switch (thinking.think(opened, standing)) {
                    case Thought.Answered answered -> {
                        return send(opened.turn(), answered.parts());
                    }
                    case Thought.Again again -> opened = again.opened();
                    case Thought.MovedOn movedOn -> {
                        return new TurnEnd.MovedOn();
                    }
                }
            } catch (ActivityFailure failure) {
                FailureType type = Failures.typeOf(failure);
                if (type != FailureType.DATABASE_AWAY) {
                    return park(opened.turn(), failure.getActivityType(), type);
                }
                // Our own database never parks a turn: what was recorded is read again, and the rest is tried anew.
            }
        }
    }

    private TurnEnd send(TurnRef turn, int parts) {
        for (int part = 1; part <= parts; part++) {
            switch (deliver(new Sending.SendPart(turn, part))) {
                case Delivery.Sent sent -> {}
                case Delivery.LeftToPerson left -> {
                    return settle(turn);
                }
                case Delivery.NotSent notSent -> {
                    return park(turn, "SendReply", notSent.failure());
                }
                case Delivery.Unsure unsure -> throw new IllegalStateException("A doubt ends with an outcome");
                case Delivery.Stale stale -> {
                    return new TurnEnd.MovedOn();
                }
            }
        }
        return settle(turn);
    }

    private Delivery deliver(Sending.SendPart part) {
        Delivery delivery = outside.sending().sendReply(part).delivery();
        return delivery instanceof Delivery.Unsure ? doubt.settle(part) : delivery;
    }

    private TurnEnd settle(TurnRef turn) {
        return new TurnEnd.Settled(database.close(turn).standing());
    }

    private TurnEnd park(TurnRef turn, String step, FailureType failure) {
        Parking.Parked parked = database.park(new Parking.ParkTurn(turn, step, failure));
        if (parked.stale()) {
            return new TurnEnd.MovedOn();
        }
        if (parked.apology() != null) {
            apologise(parked.apology());
        }
        return new TurnEnd.Settled(parked.standing());
    }

    /** Best effort: a person sees the parked turn whether or not the apology gets through. */
    private void apologise(TurnRef turn) {
        try {
            outside.apologies().sendReply(new Sending.SendPart(turn, Sending.APOLOGY));
        } catch (ActivityFailure failure) {
            Workflow.getLogger(Turn.class).warn("The apology of a parked turn did not get through", failure);
        }
    }
}
