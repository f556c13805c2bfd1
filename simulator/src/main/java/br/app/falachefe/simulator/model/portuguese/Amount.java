package br.app.falachefe.simulator.model.portuguese;

/** A sum of money as found in a text: its words as written, its value in cents, its span, and how sure the reader is that it is money. */
public record Amount(String text, long cents, int start, int end, int score) {}
