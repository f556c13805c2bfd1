package br.app.falachefe.simulator.store;

/** Somebody's name and number, passed on. */
public record ContactCard(String name, String phone) {}
