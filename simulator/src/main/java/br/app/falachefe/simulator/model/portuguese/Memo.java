package br.app.falachefe.simulator.model.portuguese;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Remembers what a text was judged to be: the same tools come with every request. Forgets everything when full. */
public final class Memo<V> {
    private static final int FULL = 2000;
    private static final int LONGEST = 2000;

    private final Map<String, V> known = new ConcurrentHashMap<>();

    public V get(String text, Function<String, V> judgement) {
        if (text.length() > LONGEST) {
            return judgement.apply(text);
        }
        if (known.size() >= FULL) {
            known.clear();
        }
        return known.computeIfAbsent(text, judgement);
    }
}
