package br.app.falachefe.simulator.model.assistant;

import br.app.falachefe.simulator.model.portuguese.Lexicon;
import br.app.falachefe.simulator.model.portuguese.Phrase;
import java.util.regex.Pattern;

/** Recognises texts that try to give the assistant new orders. */
final class Injections {
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?;\\n]");

    private final Pattern pattern = Lexicon.load("orders").pattern("injections");

    boolean in(String text) {
        return pattern.matcher(Phrase.fold(text)).find();
    }

    /** The sentences before the first order; what follows an order belongs to it. */
    String before(String text) {
        var phrase = Phrase.of(text);
        var matcher = pattern.matcher(phrase.folded());
        if (!matcher.find()) {
            return text;
        }
        int end = 0;
        var stops = SENTENCE_END.matcher(phrase.folded());
        while (stops.find() && stops.end() <= matcher.start()) {
            end = stops.end();
        }
        return phrase.original().substring(0, end).strip();
    }
}
