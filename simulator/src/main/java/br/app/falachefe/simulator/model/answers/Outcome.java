package br.app.falachefe.simulator.model.answers;

/** How a tool says it went. */
enum Outcome {
    DONE,
    REFUSED,
    UNSURE,
    CONFIRM
}
