package br.app.falachefe.local;

/** Which engine a start shall use, from the variable {@code ENGINE}. */
enum EngineChoice {
    /** The Temporal CLI where there is one, else the in-memory server. */
    WHAT_IS_AT_HAND,
    CLI,
    MEMORY;

    static EngineChoice of(String given) {
        return switch (given) {
            case "" -> WHAT_IS_AT_HAND;
            case "cli" -> CLI;
            case "memory" -> MEMORY;
            default -> throw new Trouble("ENGINE must be cli, memory or nothing, not \"" + given + "\".");
        };
    }
}
