package br.app.falachefe.activities.agent;

/** What a model's arguments turned out to be. */
sealed interface ParsedArguments<A extends Record> {

    record Valid<A extends Record>(A value) implements ParsedArguments<A> {}

    /** @param reason in Portuguese, for the model */
    record Invalid<A extends Record>(String reason) implements ParsedArguments<A> {}
}
