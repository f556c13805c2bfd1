package br.app.falachefe.simulator.model.portuguese;

import java.text.Normalizer;
import java.util.Locale;

/** A text beside its folded form (lower case, no accents) of the same length, so that spans found in one hold in the other. */
public record Phrase(String original, String folded) {

    public static Phrase of(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return new Phrase(composed, fold(composed));
    }

    public static String fold(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var folded = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            folded.append(fold(composed.charAt(i)));
        }
        return folded.toString();
    }

    private static char fold(char letter) {
        if (letter < 128) {
            return Character.toLowerCase(letter);
        }
        var base = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .charAt(0);
        return base == '\u00a0' ? ' ' : base;
    }

    public Phrase part(int start, int end) {
        return new Phrase(original.substring(start, end), folded.substring(start, end));
    }

    /** The same phrase with a span blanked out, positions unchanged. */
    public Phrase without(int start, int end) {
        var blank = " ".repeat(end - start);
        return new Phrase(
                original.substring(0, start) + blank + original.substring(end),
                folded.substring(0, start) + blank + folded.substring(end));
    }

    public boolean blank() {
        return original.isBlank();
    }
}
