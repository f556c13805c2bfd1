package br.app.falachefe.workflows.conversation;

/** Argument of the signal that tells a conversation to look at its pause again; PostgreSQL decides, not the signal. */
public record PauseChanged(Standing standing) {}
