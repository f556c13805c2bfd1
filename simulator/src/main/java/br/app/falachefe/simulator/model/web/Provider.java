package br.app.falachefe.simulator.model.web;

/** Which of the two model providers is asked; each has faults of its own, whose names begin with its side. */
enum Provider {
    FIRST("model"),
    SECOND("model2");

    private final String side;

    Provider(String side) {
        this.side = side;
    }

    static Provider of(String path) {
        return path.startsWith("/second/") ? SECOND : FIRST;
    }

    String side() {
        return side;
    }
}
