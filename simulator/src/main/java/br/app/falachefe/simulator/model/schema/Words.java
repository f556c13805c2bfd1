package br.app.falachefe.simulator.model.schema;

import java.util.TreeSet;
import java.util.regex.Pattern;

/** Compares texts by their longer words. */
final class Words {
    private static final Pattern LONGER = Pattern.compile("[a-z]{6,}");

    private Words() {}

    static int shared(String one, String other) {
        var stems = stems(one);
        stems.retainAll(stems(other));
        return stems.size();
    }

    private static TreeSet<String> stems(String text) {
        var stems = new TreeSet<String>();
        LONGER.matcher(text).results().forEach(word -> stems.add(word.group().substring(0, 6)));
        return stems;
    }
}
