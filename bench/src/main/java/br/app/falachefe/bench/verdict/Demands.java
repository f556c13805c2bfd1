package br.app.falachefe.bench.verdict;

/** How large a run must have been to say anything. */
public record Demands(int messages, int chats, int faults) {}
