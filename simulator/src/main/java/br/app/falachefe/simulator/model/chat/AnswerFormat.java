package br.app.falachefe.simulator.model.chat;

import tools.jackson.databind.JsonNode;

/** What the final answer must look like. */
public sealed interface AnswerFormat {
    record Text() implements AnswerFormat {}

    record AnyJson() implements AnswerFormat {}

    record Schema(JsonNode schema) implements AnswerFormat {}
}
