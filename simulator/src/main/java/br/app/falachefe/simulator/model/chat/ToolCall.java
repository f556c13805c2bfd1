package br.app.falachefe.simulator.model.chat;

/** A call of a tool with its arguments as JSON text, which a faulty model may break. */
public record ToolCall(String id, String name, String arguments) {}
