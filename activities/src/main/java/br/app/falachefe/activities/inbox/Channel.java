package br.app.falachefe.activities.inbox;

import org.jspecify.annotations.Nullable;

/**
 * The one WhatsApp number that this product answers for.
 *
 * @param owner its digits; null while nobody could tell, then messages are kept and not answered
 * @param instance the gateway's name for it; null while nobody could tell
 */
public record Channel(@Nullable String owner, @Nullable String instance) {}
