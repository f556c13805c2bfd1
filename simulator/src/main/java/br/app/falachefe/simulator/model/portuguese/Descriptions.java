package br.app.falachefe.simulator.model.portuguese;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says what an entry was for: the words of its clause without verb, sum and day. */
public final class Descriptions {
    private static final Pattern GAP = Pattern.compile("\\s{2,}");

    private final Pattern noise;
    private final Pattern leading;
    private final Pattern trailing;

    public Descriptions() {
        var lexicon = Lexicon.load("actions");
        noise = Lexicon.words(Stream.of("filler", "register_verbs", "verbs_only", "correct_verbs", "undo_verbs")
                .flatMap(key -> lexicon.list(key).stream())
                .toList());
        var edge = lexicon.pattern("edges").pattern();
        leading = Pattern.compile("^(?:[\\s,.:;!?-]|" + edge + ")+");
        trailing = Pattern.compile("(?:[\\s,.:;!?-]|" + edge + ")+$");
    }

    /** The description in {@code phrase}, from which sum and day are already blanked out; empty if there is none. */
    public String of(Phrase phrase) {
        var rest = phrase;
        var matcher = noise.matcher(phrase.folded());
        while (matcher.find()) {
            rest = rest.without(matcher.start(), matcher.end());
        }
        var pieces = new ArrayList<String>();
        int start = 0;
        var gap = GAP.matcher(rest.folded());
        while (gap.find()) {
            add(pieces, rest.part(start, gap.start()));
            start = gap.end();
        }
        add(pieces, rest.part(start, rest.folded().length()));
        return String.join(" ", pieces);
    }

    /** Pieces after the first keep their preposition: "pix" and "do seu Zé". */
    private void add(List<String> pieces, Phrase piece) {
        var tail = trailing.matcher(piece.folded());
        int end = tail.find() ? tail.start() : piece.folded().length();
        var head = leading.matcher(piece.folded().substring(0, end));
        int start = pieces.isEmpty() && head.find() ? head.end() : 0;
        var words = piece.original().substring(start, end).strip();
        if (!words.isEmpty()) {
            pieces.add(words);
        }
    }
}
