package br.app.falachefe.workflows.conversation;

import java.time.Instant;

/** Argument of the signal that says: a part that was unsure is now known to have left. */
public record DoubtSettled(Instant seenAt) {}
