package br.app.falachefe.simulator.model.chat;

import tools.jackson.databind.JsonNode;

/** A tool as the request offers it; {@code parameters} is a JSON schema. */
public record ToolSpec(String name, String description, JsonNode parameters) {}
