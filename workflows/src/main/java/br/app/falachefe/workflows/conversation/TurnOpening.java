package br.app.falachefe.workflows.conversation;

import br.app.falachefe.workflows.agent.Routing;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answer to {@link OpenTurn}, {@link ThinkAgain} and {@link ReopenTurn}.
 *
 * @param stillWaiting those of the queued sequences that wait in PostgreSQL after this call; the rest may be dropped
 */
public record TurnOpening(Outcome outcome, List<Long> stillWaiting, Standing standing) {
    public TurnOpening {
        stillWaiting = List.copyOf(stillWaiting);
    }

    /** What the call found. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Opened.class, name = "opened"),
        @JsonSubTypes.Type(value = NothingToDo.class, name = "nothing_to_do"),
        @JsonSubTypes.Type(value = LeftToPerson.class, name = "left_to_person")
    })
    public sealed interface Outcome {}

    /**
     * A turn is open at this generation.
     *
     * @param routing null where the local classifier is unsure and the model must be asked
     * @param firstMessageAt when the oldest message of the turn was accepted
     * @param company opaque id for the search attribute
     */
    public record Opened(TurnRef turn, @Nullable Routing routing, Instant firstMessageAt, String company)
            implements Outcome {}

    /** Nothing waits, or the turn cannot take more; go on as before. */
    public record NothingToDo() implements Outcome {}

    /** The chat is paused: what waited was closed and shown to a person. */
    public record LeftToPerson() implements Outcome {}
}
