package br.app.falachefe.bench.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Looks for answers that overtook an earlier one in their chat. */
final class AnswerOrder {
    private AnswerOrder() {}

    /** What a person was told of may be answered at any time, so it is left out. */
    static List<String> overtakings(List<Fate> fates) {
        return fates.stream()
                .filter(fate ->
                        fate.acknowledged() && !fate.shown() && fate.first().isPresent())
                .collect(Collectors.groupingBy(fate -> fate.written().line().chat()))
                .values()
                .stream()
                .map(AnswerOrder::inChat)
                .flatMap(Collection::stream)
                .toList();
    }

    private static List<String> inChat(List<Fate> chat) {
        var overtakings = new ArrayList<String>();
        for (var early : chat) {
            for (var late : chat) {
                if (acceptedBefore(early, late) && place(late) < place(early)) {
                    overtakings.add(late.written().line().marker() + " before "
                            + early.written().line().marker());
                }
            }
        }
        return overtakings;
    }

    /** Where the door was silent at first, its later yes may have come at any time: no order is known. */
    private static boolean acceptedBefore(Fate early, Fate late) {
        return early.written().acceptedAtOnce()
                && early.written().answeredAt().isBefore(late.written().at());
    }

    private static int place(Fate fate) {
        return fate.first().orElseThrow().place();
    }
}
