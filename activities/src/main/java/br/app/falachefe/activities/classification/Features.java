package br.app.falachefe.activities.classification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a linear model sees of a message: words and pairs of words, and runs of 2 to 5 letters within each word. */
final class Features {
    private Features() {}

    /** How often each feature occurs. Names start with {@code w:} for words and {@code c:} for runs of letters. */
    static Map<String, Integer> of(String text) {
        List<String> tokens = Wording.tokens(text);
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            add(counts, "w:" + token);
            if (i > 0) {
                add(counts, "w:" + tokens.get(i - 1) + " " + token);
            }
            letters(token, counts);
        }
        return counts;
    }

    static boolean isWord(String feature) {
        return feature.startsWith("w:");
    }

    private static void letters(String token, Map<String, Integer> counts) {
        if (token.startsWith("<")) {
            return;
        }
        String word = " " + token + " ";
        for (int length = 2; length <= 5; length++) {
            for (int from = 0; from + length <= word.length(); from++) {
                add(counts, "c:" + word.substring(from, from + length));
            }
        }
    }

    private static void add(Map<String, Integer> counts, String feature) {
        counts.merge(feature, 1, Integer::sum);
    }
}
