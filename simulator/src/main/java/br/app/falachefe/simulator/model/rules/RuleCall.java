package br.app.falachefe.simulator.model.rules;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A call that a rule asks for; strings inside {@code arguments} may be templates. */
public record RuleCall(String name, @Nullable JsonNode arguments) {}
