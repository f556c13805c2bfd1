package br.app.falachefe.activities.classification;

import br.app.falachefe.workflows.agent.Intent;

/** What a classifier makes of a message. */
public sealed interface Guess {
    Intent intent();

    /** Calibrated probability between 0 and 1 that the intent is right. */
    double confidence();

    /** Right often enough to be acted on. */
    record Certain(Intent intent, double confidence) implements Guess {}

    /** Somebody who knows more should decide. */
    record Doubtful(Intent intent, double confidence) implements Guess {}
}
