package br.app.falachefe.workflows.conversation;

import br.app.falachefe.workflows.conversation.TurnOpening.Opened;

/** What came out of thinking about a turn at one generation. */
sealed interface Thought {

    /** The answer stands in outbound rows, parts 1 to {@code parts}; 0 means that nothing is to be said. */
    record Answered(int parts) implements Thought {}

    /** The customer went on writing: think about this opening instead. */
    record Again(Opened opened) implements Thought {}

    /** The turn has moved on without us. */
    record MovedOn() implements Thought {}
}
