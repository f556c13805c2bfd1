package br.app.falachefe.workflows.agent;

/**
 * One tool that the agent asks for. Its arguments stay in PostgreSQL, so that histories hold no customer's words.
 *
 * @param step key of the recorded step, unique within the turn
 */
public record ToolCall(String step, String tool, ToolEffect effect) {}
