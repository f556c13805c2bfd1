package br.app.falachefe.activities.agent;

import java.security.SecureRandom;
import java.util.HexFormat;

/** A word of no meaning among our instructions: an answer that holds it recites them. New in each process. */
record Canary(String word) {
    private static final int BYTES = 8;

    static Canary fresh() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return new Canary("ref-" + HexFormat.of().formatHex(random));
    }

    boolean isIn(String text) {
        return text.contains(word);
    }
}
