package br.app.falachefe.activities.model;

/**
 * What the model asks for. Nothing of it is checked yet.
 *
 * @param id the model's own name of the call, given back with its result
 * @param arguments JSON as the model wrote it, or whatever else it wrote
 */
public record ModelToolCall(String id, String tool, String arguments) {}
