package br.app.falachefe.simulator.model.schema;

import br.app.falachefe.simulator.model.portuguese.Concepts;
import br.app.falachefe.simulator.model.portuguese.Direction;
import br.app.falachefe.simulator.model.portuguese.Lexicon;
import br.app.falachefe.simulator.model.portuguese.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Chooses an option of an enum by keyword scores: hints kept as data, the option's own words, and its line in the prompt. */
public final class Choices {
    private static final Pattern WORD = Pattern.compile("[a-z]{5,}");
    private static final double BY_HINT = 2;
    private static final double BY_NAME = 2;
    private static final double BY_PROMPT = 0.5;

    private final Concepts concepts;
    private final Map<String, Pattern> hints;
    private final Map<String, List<String>> directions;
    private final List<String> light;
    private final List<String> last;

    public Choices(Concepts concepts) {
        this.concepts = concepts;
        var lexicon = Lexicon.load("choices");
        hints = lexicon.part("hints").patterns();
        directions = Map.of(
                "INCOME", lexicon.list("income"),
                "EXPENSE", lexicon.list("expense"));
        light = lexicon.list("light");
        last = lexicon.list("last_resort");
    }

    public Guess choose(Shape shape, Source source) {
        var text = source.phrase().folded();
        var scored = new ArrayList<Guess>();
        for (var option : shape.options()) {
            scored.add(score(option, shape, source, text));
        }
        scored.sort((a, b) -> Double.compare(b.score(), a.score()));
        var best = scored.getFirst();
        if (best.score() <= 0) {
            return lastResort(shape.options());
        }
        double second = scored.size() > 1 ? scored.get(1).score() : 0;
        double confidence = 0.5 + 0.45 * (best.score() - second) / (best.score() + second + 0.2);
        return new Guess(best.option(), best.score(), Math.round(confidence * 100) / 100.0, best.words());
    }

    private Guess lastResort(List<JsonNode> options) {
        var option = options.stream()
                .filter(candidate -> last.contains(Concepts.spoken(candidate.asString(""))))
                .findFirst()
                .orElse(options.getFirst());
        return new Guess(option, 0, 0.3, List.of());
    }

    private Guess score(JsonNode option, Shape shape, Source source, String text) {
        var spoken = Concepts.spoken(option.asString(""));
        var words = new TreeSet<String>();
        double score = 0;
        var hint = hints.get(spoken.replace(' ', '_'));
        if (hint != null) {
            hint.matcher(text).results().forEach(match -> words.add(match.group()));
            score += BY_HINT * words.size();
        }
        var shared = new TreeSet<>(concepts.subjects(text));
        shared.retainAll(concepts.subjects(spoken));
        score += BY_NAME * shared.size();
        if (!spoken.isBlank() && Lexicon.words(List.of(spoken)).matcher(text).find()) {
            score += BY_NAME;
            words.add(spoken);
        }
        score += BY_PROMPT * described(option.asString(""), shape, source, text);
        score += directed(spoken, source.direction());
        return new Guess(option, light.contains(spoken) ? score / 2 : score, 0, List.copyOf(words));
    }

    private double directed(String spoken, Direction direction) {
        return directions.getOrDefault(direction.name(), List.of()).contains(spoken) ? 10 : 0;
    }

    /** How many longer words of the text stand in the lines of the prompt that name the option. */
    private static long described(String option, Shape shape, Source source, String text) {
        var stems = new TreeSet<String>();
        (source.prompt() + "\n" + shape.description())
                .lines()
                .filter(line -> line.contains(option))
                .map(line -> Phrase.fold(line.substring(line.indexOf(option) + option.length())))
                .forEach(line -> WORD.matcher(line).results().forEach(word -> stems.add(stem(word.group()))));
        var asked = new TreeSet<String>();
        WORD.matcher(text).results().forEach(word -> asked.add(stem(word.group())));
        return asked.stream().filter(stems::contains).limit(4).count();
    }

    private static String stem(String word) {
        return word.substring(0, Math.min(6, word.length() - (word.endsWith("s") ? 1 : 0)));
    }
}
