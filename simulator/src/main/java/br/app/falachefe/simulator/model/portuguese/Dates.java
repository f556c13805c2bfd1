package br.app.falachefe.simulator.model.portuguese;

import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the words that name a day ("ontem", "dia 5") or a period ("mês passado"); it never resolves them, that is the product's work. */
public final class Dates {
    private final Pattern day;
    private final Pattern period;

    public Dates() {
        var lexicon = Lexicon.load("dates");
        day = lexicon.pattern("days");
        period = lexicon.pattern("periods");
    }

    /** A piece of text with its span. */
    public record Words(String text, int start, int end) {}

    public Optional<Words> day(Phrase phrase) {
        return find(day, phrase);
    }

    public Optional<Words> period(Phrase phrase) {
        return find(period, phrase);
    }

    private static Optional<Words> find(Pattern pattern, Phrase phrase) {
        var matcher = pattern.matcher(phrase.folded());
        if (!matcher.find()) {
            return Optional.empty();
        }
        var text = phrase.original().substring(matcher.start(), matcher.end());
        return Optional.of(new Words(text, matcher.start(), matcher.end()));
    }
}
