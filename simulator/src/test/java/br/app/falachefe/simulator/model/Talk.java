package br.app.falachefe.simulator.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A chat request under construction, and the plays of a client that runs the tools. */
final class Talk {
    private final ObjectNode request = RunningSimulator.JSON.createObjectNode();
    private final ArrayNode messages;
    private String path = "/v1/chat/completions";

    Talk(String system) {
        request.put("model", "gpt-5-mini");
        messages = request.putArray("messages");
        messages.addObject().put("role", "system").put("content", system);
    }

    static Talk withLedger() {
        return new Talk(Ledger.PROMPT).tools(Ledger.TOOLS);
    }

    Talk tools(String tools) {
        request.set("tools", RunningSimulator.JSON.readTree(tools));
        return this;
    }

    Talk with(String field, String json) {
        request.set(field, RunningSimulator.JSON.readTree(json));
        return this;
    }

    Talk second() {
        path = "/second/v1/chat/completions";
        return this;
    }

    Talk user(String text) {
        messages.addObject().put("role", "user").put("content", text);
        return this;
    }

    Talk userParts(String parts) {
        messages.addObject().put("role", "user").set("content", RunningSimulator.JSON.readTree(parts));
        return this;
    }

    Talk assistant(String text) {
        messages.addObject().put("role", "assistant").put("content", text);
        return this;
    }

    /** Plays back the calls of an answer, each with the same result. */
    Talk results(JsonNode message, String result) {
        messages.add(message);
        message.path("tool_calls")
                .values()
                .forEach(call -> messages.addObject()
                        .put("role", "tool")
                        .put("tool_call_id", call.path("id").asString())
                        .put("content", result));
        return this;
    }

    String body() {
        return request.toString();
    }

    JsonNode completion() {
        var answer = RunningSimulator.post(path, body());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningSimulator.JSON.readTree(answer.body());
    }

    JsonNode message() {
        return completion().at("/choices/0/message");
    }

    String text() {
        return message().path("content").asString();
    }

    /** The calls as {@code name{arguments}}. */
    List<String> calls() {
        return message().path("tool_calls").values().stream()
                .map(call -> call.at("/function/name").asString()
                        + call.at("/function/arguments").asString())
                .toList();
    }
}
