package br.app.falachefe.app.health;

import java.time.Instant;
import java.util.Map;

/** Answer of {@code GET /health}. */
record Health(Word status, Instant timestamp, String version, Map<String, ComponentHealth> components) {}
