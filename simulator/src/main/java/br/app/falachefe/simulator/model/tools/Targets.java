package br.app.falachefe.simulator.model.tools;

import br.app.falachefe.simulator.model.chat.Turn;
import br.app.falachefe.simulator.model.portuguese.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds which entries a correction or an undoing is about. */
final class Targets {
    private static final String NAMED = "(?:lancamentos?|registros?|entradas?|saidas?|numeros?|n[o.º°]\\.?|#)";
    private static final String NUMBER = "(?:n[o.º°]?\\.?|#)?\\s*(\\d{1,9})(?![\\w/]|[.,]\\d)";
    private static final Pattern TARGET =
            Pattern.compile("(?:" + NAMED + "|(?<!\\w)d?[oa]s?(?!\\w))\\s*(?:numeros?\\s*)?" + NUMBER);
    private static final Pattern MENTIONED = Pattern.compile(NAMED + "\\s*" + NUMBER);
    /** The tools know better than the talk which entry came last: a list may end with the oldest. */
    private static final Pattern LAST = Pattern.compile("(?<!\\w)ultim[oa](?!\\w)");

    private static final Pattern MORE = Pattern.compile("\\s*(?:,|e|e o|e a)\\s*(\\d{1,9})(?![\\w/]|[.,]\\d)");

    private Targets() {}

    /** The numbers named in the clause, else the one that the assistant spoke of last; empty for "the last one". */
    static List<Long> in(Phrase phrase, Turn turn) {
        var named = TARGET.matcher(phrase.folded());
        if (!named.find()) {
            return LAST.matcher(phrase.folded()).find() ? List.of() : mentioned(turn);
        }
        var numbers = new ArrayList<Long>();
        numbers.add(Long.valueOf(named.group(1)));
        var more = MORE.matcher(phrase.folded());
        more.region(named.end(), phrase.folded().length());
        while (more.lookingAt()) {
            numbers.add(Long.valueOf(more.group(1)));
            more.region(more.end(), phrase.folded().length());
        }
        return numbers;
    }

    private static List<Long> mentioned(Turn turn) {
        for (var earlier : turn.earlier().reversed()) {
            var numbers = MENTIONED
                    .matcher(Phrase.fold(earlier))
                    .results()
                    .map(match -> Long.valueOf(match.group(1)))
                    .toList();
            if (!numbers.isEmpty()) {
                return List.of(numbers.getLast());
            }
        }
        return List.of();
    }
}
