package br.app.falachefe.bench.verdict;

/**
 * One thing that must hold.
 *
 * @param found in one line what was found, with the markers of the first offenders
 */
public record Check(String name, boolean passed, String found) {}
