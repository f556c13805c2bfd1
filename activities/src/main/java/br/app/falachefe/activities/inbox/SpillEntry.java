package br.app.falachefe.activities.inbox;

import java.time.Instant;

/**
 * A webhook that was put aside.
 *
 * @param id its place in the stream
 * @param body the whole webhook without its token
 */
record SpillEntry(String id, String body, Instant receivedAt) {}
