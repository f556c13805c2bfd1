package br.app.falachefe.simulator.model.chat;

/** A call of this turn and what the tool answered, as the request gives it. */
public record Executed(ToolCall call, String result) {}
