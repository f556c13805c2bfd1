package br.app.falachefe.bench.verdict;

import java.time.Instant;

/** An operator saw that nobody knew whether an answer in this chat had left. */
public record Sighting(String chat, Instant at) {}
