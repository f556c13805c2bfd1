package br.app.falachefe.workflows.conversation;

import java.time.Instant;

/** Argument of the signal that says whether the customer is writing just now. */
public record Typing(boolean composing, Instant seenAt) {}
