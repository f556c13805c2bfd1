package br.app.falachefe.simulator.store;

/** An emoji on a message, by the customer ({@code in}) or by the business ({@code out}). */
public record Reaction(String emoji, Direction direction) {}
