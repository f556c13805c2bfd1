package br.app.falachefe.simulator;

/** What was asked for cannot be done as it was written; the message says why, to whoever wrote it. Answered with 400. */
public class BadInput extends RuntimeException {
    public BadInput(String reason) {
        super(reason);
    }
}
