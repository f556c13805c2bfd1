package br.app.falachefe.simulator.store;

/** Told after everything was forgotten. */
public record PhonesReset() {}
