package br.app.falachefe.bench.verdict;

/** What a fault leaves the product unsure about. */
public enum Doubt {
    /** The product knows of each send what became of it, or soon finds out. */
    NONE,
    /** Sends fail that may not have left: some have to be made a second time. */
    MAY_NOT_HAVE_LEFT,
    /** Neither find nor echo tells what became of a send without an answer. */
    SILENT_EVIDENCE
}
