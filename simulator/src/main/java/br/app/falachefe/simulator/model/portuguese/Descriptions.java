package br.app.falachefe.simulator.model.portuguese;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says what an entry was for: the words of its clause without verb, sum and day. */
public final class Descriptions {
    private final Pattern noise;
    private final Pattern leading;
    private final Pattern trailing;

    public Descriptions() {
        var lexicon = Lexicon.load("actions");
        noise = Lexicon.words(Stream.of("filler", "register_verbs", "verbs_only", "correct_verbs", "undo_verbs")
                .flatMap(key -> lexicon.list(key).stream())
                .toList());
        var edge = lexicon.pattern("edges").pattern();
        leading = Pattern.compile("^(?:[\\s,.:;!-]|" + edge + ")+");
        trailing = Pattern.compile("(?:[\\s,.:;!-]|" + edge + ")+$");
    }

    /** The description in {@code phrase}, from which sum and day are already blanked out; empty if there is none. */
    public String of(Phrase phrase) {
        var rest = phrase;
        var matcher = noise.matcher(phrase.folded());
        while (matcher.find()) {
            rest = rest.without(matcher.start(), matcher.end());
        }
        var tail = trailing.matcher(rest.folded());
        int end = tail.find() ? tail.start() : rest.folded().length();
        var head = leading.matcher(rest.folded().substring(0, end));
        int start = head.find() ? head.end() : 0;
        return rest.original().substring(start, end).replaceAll("\\s+", " ").strip();
    }
}
