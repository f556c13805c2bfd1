package br.app.falachefe.simulator.model.answers;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Test markers such as {@code m0417}: those new in a turn are repeated in its answer, so that answers can be counted from outside. */
public final class Markers {
    private static final Pattern MARKER = Pattern.compile("(?<!\\w)m\\d{4}(?!\\w)");

    private Markers() {}

    public static Set<String> fresh(List<String> texts, List<String> earlier) {
        var fresh = new LinkedHashSet<String>();
        texts.forEach(text -> MARKER.matcher(text).results().forEach(match -> fresh.add(match.group())));
        earlier.forEach(text -> MARKER.matcher(text).results().forEach(match -> fresh.remove(match.group())));
        return fresh;
    }

    public static String without(String text) {
        return MARKER.matcher(text).replaceAll("").strip();
    }

    public static String append(String answer, Set<String> markers) {
        return markers.isEmpty() ? answer : answer + " (" + String.join(" ", markers) + ")";
    }
}
