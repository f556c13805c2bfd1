package br.app.falachefe.simulator.model.schema;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** The option of an enum that fits a text best; {@code confidence} is 0 to 1 and comes from the distance to the second best. */
public record Guess(JsonNode option, double score, double confidence, List<String> words) {}
