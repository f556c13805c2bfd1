package br.app.falachefe.simulator.model.web;

import tools.jackson.databind.JsonNode;

/** A request to the model as it came and what was answered; {@code at} is in milliseconds, {@code number} counts from 1. */
record LoggedRequest(long number, long at, String path, int status, JsonNode body, JsonNode answer) {}
