package br.app.falachefe.activities.model;

/** A tool as the model sees it. */
public record ModelTool(String name, String description, JsonSchema arguments) {}
