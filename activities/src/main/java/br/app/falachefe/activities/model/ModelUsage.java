package br.app.falachefe.activities.model;

/**
 * Tokens of one call.
 *
 * @param model the name that was asked for, which is also the one that has a price
 * @param cached how many of the prompt's tokens the provider had read before
 */
public record ModelUsage(String model, long prompt, long cached, long completion) {}
