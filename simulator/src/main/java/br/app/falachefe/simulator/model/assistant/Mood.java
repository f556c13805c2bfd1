package br.app.falachefe.simulator.model.assistant;

/** How far this answer may be trusted; an invented amount is given in cents, 0 for none. */
public record Mood(boolean obeysAnyone, long inventedCents) {
    public static final Mood SOUND = new Mood(false, 0);
}
