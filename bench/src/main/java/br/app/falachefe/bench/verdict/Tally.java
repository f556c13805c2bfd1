package br.app.falachefe.bench.verdict;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/**
 * What became of the messages that were written during one fault and the recovery from it.
 *
 * @param recovery from the fault's end until the last message that waited then was answered
 * @param recoveryOfUnsure the same for messages behind an unsure send
 */
public record Tally(
        String fault,
        Duration lasted,
        int written,
        int acknowledged,
        int answered,
        int lost,
        int answeredTwice,
        int shown,
        Duration recovery,
        Duration recoveryOfUnsure) {

    public static List<Tally> of(Observations seen) {
        var fates = Fates.of(seen);
        return seen.episodes().stream().map(episode -> of(episode, fates)).toList();
    }

    private static Tally of(Episode episode, List<Fate> all) {
        var own = all.stream().filter(fate -> episode.has(fate.written().at())).toList();
        return new Tally(
                episode.fault(),
                Duration.between(episode.begun(), episode.ended()),
                own.size(),
                count(own, Fate::acknowledged),
                count(own, fate -> fate.first().isPresent()),
                count(own, Fate::open),
                count(own, Fate::answeredTwice),
                count(own, Fate::shown),
                recovery(episode, all, fate -> !fate.unsure()),
                recovery(episode, all, Fate::unsure));
    }

    private static int count(List<Fate> fates, Predicate<Fate> which) {
        return (int) fates.stream().filter(which).count();
    }

    private static Duration recovery(Episode episode, List<Fate> all, Predicate<Fate> which) {
        return all.stream()
                .filter(which)
                .filter(fate -> fate.stuckAt(episode.ended()))
                .map(fate -> fate.answeredAfter(episode.ended()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}
