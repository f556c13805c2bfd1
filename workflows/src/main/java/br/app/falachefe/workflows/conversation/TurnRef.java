package br.app.falachefe.workflows.conversation;

/**
 * A turn at one generation. Every activity of a turn carries it, and writes only while the turn is open at that
 * generation; otherwise it answers stale.
 */
public record TurnRef(TurnId turn, int generation) {}
