package br.app.falachefe.simulator.faults;

import java.util.Map;

/** Told after the faults were replaced. */
public record FaultsChanged(Map<String, Object> faults, Connection before, Connection now) {}
