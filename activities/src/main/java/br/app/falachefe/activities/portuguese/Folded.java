package br.app.falachefe.activities.portuguese;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text made comparable: lower case, no accents, plain dashes, single spaces; {@code "1º"} becomes {@code "1o"}. */
public final class Folded {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cc}\\p{Cf}]+");
    private static final int MOST_QUOTED = 40;

    private Folded() {}

    public static String of(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return BLANKS.matcher(DASHES.matcher(plain).replaceAll("-"))
                .replaceAll(" ")
                .strip();
    }

    /** A customer's own words, short and on one line, to be repeated in a question. */
    static String quoted(String words) {
        String line = BLANKS.matcher(words).replaceAll(" ").strip();
        return "“" + (line.length() > MOST_QUOTED ? line.substring(0, MOST_QUOTED) + "…" : line) + "”";
    }
}
