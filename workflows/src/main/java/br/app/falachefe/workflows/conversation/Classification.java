package br.app.falachefe.workflows.conversation;

import br.app.falachefe.workflows.agent.Routing;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** Opens turns and finds out what they are about. The first three are our own database and CPU: local activities. */
@ActivityInterface
public interface Classification {

    /** Opens the next turn, or returns the one that is open, and classifies it locally. */
    @ActivityMethod(name = "ClassifyMessage")
    TurnOpening classifyMessage(OpenTurn request);

    /** Attaches what waits to an open turn, raises its generation and classifies anew. */
    @ActivityMethod(name = "ThinkAgain")
    TurnOpening thinkAgain(ThinkAgain request);

    /** Opens a parked turn again for an operator. */
    @ActivityMethod(name = "ReopenTurn")
    TurnOpening reopenTurn(ReopenTurn request);

    /** The model's second opinion; never unsure about who answers, because reception asks back. */
    @ActivityMethod(name = "ClassifyWithModel")
    SecondOpinion classifyWithModel(AskModel request);

    record AskModel(TurnRef turn) {}

    /** What the model said. */
    record SecondOpinion(Outcome outcome) {

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
        @JsonSubTypes({
            @JsonSubTypes.Type(value = Routed.class, name = "routed"),
            @JsonSubTypes.Type(value = Stale.class, name = "stale")
        })
        public sealed interface Outcome {}

        public record Routed(Routing routing) implements Outcome {}

        public record Stale() implements Outcome {}
    }
}
