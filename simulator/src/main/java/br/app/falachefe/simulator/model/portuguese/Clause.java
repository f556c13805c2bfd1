package br.app.falachefe.simulator.model.portuguese;

/** A piece of a message that says one thing, what it wants, and which way its money goes. */
public record Clause(Phrase phrase, Wish wish, Direction direction) {
    String folded() {
        return phrase.folded();
    }
}
