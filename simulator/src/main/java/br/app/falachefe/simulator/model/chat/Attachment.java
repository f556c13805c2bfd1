package br.app.falachefe.simulator.model.chat;

import org.jspecify.annotations.Nullable;

/** A picture, sound or document in a message, and what it says; null where nobody can read it. */
public record Attachment(@Nullable String says) {}
