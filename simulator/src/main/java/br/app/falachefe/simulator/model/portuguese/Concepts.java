package br.app.falachefe.simulator.model.portuguese;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The subjects a text speaks of, the same for Portuguese and English words, so that a request and a schema can be compared. */
public final class Concepts {
    private final Map<String, Pattern> verbs;
    private final Map<String, Pattern> subjects;
    private final Set<String> ledger;
    private final Memo<Set<String>> knownVerbs = new Memo<>();
    private final Memo<Set<String>> knownSubjects = new Memo<>();

    public Concepts() {
        var lexicon = Lexicon.load("concepts");
        verbs = lexicon.part("verbs").patterns();
        subjects = new LinkedHashMap<>(lexicon.part("subjects").patterns());
        ledger = new LinkedHashSet<>(lexicon.list("ledger"));
    }

    public Set<String> verbs(String text) {
        return knownVerbs.get(text, each -> matches(verbs, each));
    }

    public Set<String> subjects(String text) {
        return knownSubjects.get(text, each -> matches(subjects, each));
    }

    /** Subjects that are not about entries and balances of a ledger. */
    public Set<String> foreign(String text) {
        var found = new LinkedHashSet<>(subjects(text));
        found.removeAll(ledger);
        return found;
    }

    /** {@code "recordEntry-v2"} becomes {@code "record entry v2"}, folded. */
    public static String spoken(String identifier) {
        return Phrase.fold(identifier
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .replaceAll("[_\\-.]+", " ")
                .strip());
    }

    private static Set<String> matches(Map<String, Pattern> patterns, String text) {
        var folded = spoken(text);
        var found = new LinkedHashSet<String>();
        patterns.forEach((concept, pattern) -> {
            if (pattern.matcher(folded).find()) {
                found.add(concept);
            }
        });
        return Collections.unmodifiableSet(found);
    }
}
