package br.app.falachefe.bench.traffic;

/** An amount as people write it. */
public record Centavos(long value) {
    private static final int ONE = 100;

    /** "17,50", "1.017,50" and what answers make of it. */
    public static Centavos read(String written) {
        return new Centavos(Long.parseLong(written.replace(".", "").replace(",", "")));
    }

    @Override
    public String toString() {
        return "R$ %d,%02d".formatted(value / ONE, value % ONE);
    }
}
