package br.app.falachefe.simulator.model.portuguese;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names the usual category of an entry by its words. */
public final class Categories {
    private final Map<String, Pattern> patterns = Lexicon.load("categories").patterns();

    public Optional<String> of(Phrase phrase) {
        return patterns.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(phrase.folded()).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
