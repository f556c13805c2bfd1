package br.app.falachefe.simulator;

/** What was asked for is not here. Answered with 404. */
public class Absent extends RuntimeException {
    public Absent(String reason) {
        super(reason);
    }
}
