package br.app.falachefe.simulator.model.web;

import br.app.falachefe.simulator.model.assistant.Mood;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** What the faults do to one request: how long it waits, how it fails, in which mood it is answered. */
record Weather(Duration delay, Failure failure, Mood mood, RandomGenerator chance) {

    sealed interface Failure {
        record None() implements Failure {}

        record TooMany(int retryAfter) implements Failure {}

        record Broken() implements Failure {}

        record Garbage() implements Failure {}
    }
}
