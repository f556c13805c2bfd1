package br.app.falachefe.bench.verdict;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The promise as checks, each with what was found. */
public final class Verdict {
    static final Duration LAST_STUCK = Duration.ofSeconds(60);
    static final Duration LAST_UNSURE = Duration.ofSeconds(150);
    private static final Duration SHORT_FAULT = Duration.ofSeconds(60);
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(30);
    private static final double ACKNOWLEDGED = 0.95;

    private final Observations seen;
    private final List<Fate> fates;

    private Verdict(Observations seen) {
        this.seen = seen;
        this.fates = Fates.of(seen);
    }

    public static List<Check> of(Observations seen, Demands demands) {
        var verdict = new Verdict(seen);
        return List.of(
                verdict.large(demands),
                verdict.none("every acknowledged message is answered, or shown to a person", "lost", Fate::open),
                verdict.acknowledged(),
                verdict.none("no person is needed for faults of at most 60 s", "shown", verdict::shownInVain),
                verdict.deliveredOnce(),
                verdict.none("no message is answered in two turns", "answered again", Fate::answeredInTwoTurns),
                Offenders.none(
                        "nobody is answered who asked nothing new",
                        "answers without a question",
                        new Deliveries(seen).withoutQuestion()),
                Offenders.none(
                        "the ledger holds each entry once", "wrong", LedgerLists.complaints(seen, verdict.fates)),
                Offenders.none(
                        "answers leave in the order of acceptance",
                        "overtaken",
                        AnswerOrder.overtakings(verdict.fates)),
                verdict.answeredSoon("the last stuck message is answered in 60 s", LAST_STUCK, fate -> !fate.unsure()),
                verdict.answeredSoon(
                        "the last one behind an unsure send is answered in 150 s", LAST_UNSURE, Fate::unsure));
    }

    private Check large(Demands demands) {
        var chats = fates.stream()
                .map(fate -> fate.written().line().chat())
                .distinct()
                .count();
        var enough = fates.size() >= demands.messages()
                && chats >= demands.chats()
                && seen.episodes().size() >= demands.faults();
        return new Check(
                "the run was as large as asked for",
                enough,
                "%d messages in %d chats under %d faults"
                        .formatted(fates.size(), chats, seen.episodes().size()));
    }

    private Check acknowledged() {
        var yes = fates.stream().filter(Fate::acknowledged).count();
        var share = fates.isEmpty() ? 0 : (double) yes / fates.size();
        return new Check(
                "at least 95 % of all messages are acknowledged",
                share >= ACKNOWLEDGED, String.format(Locale.ROOT, "%d of %d, %.1f %%", yes, fates.size(), 100 * share));
    }

    private Check none(String name, String what, Predicate<Fate> offends) {
        var offenders = fates.stream()
                .filter(offends)
                .map(fate -> fate.written().line().marker())
                .toList();
        return Offenders.none(name, what, offenders);
    }

    /** A person may be needed where nothing told what became of a send, or where a fault lasted for long. */
    private boolean shownInVain(Fate fate) {
        return fate.shown() && seen.episodes().stream().noneMatch(episode -> excuses(episode, fate));
    }

    private static boolean excuses(Episode episode, Fate fate) {
        Instant written = fate.written().at();
        return (episode.doubt() == Doubt.SILENT_EVIDENCE && fate.unsure() || !episode.lasted(SHORT_FAULT))
                && !written.isBefore(episode.begun().minus(ON_ITS_WAY))
                && !written.isAfter(episode.ended());
    }

    private Check deliveredOnce() {
        var repeated = new Deliveries(seen).repeated();
        var wrong = repeated.stream()
                .filter(label -> !label.excused())
                .map(Object::toString)
                .toList();
        var excused = repeated.stream().filter(Deliveries.Repeated::excused).count();
        return new Check(
                "no label reaches a phone twice while find or echo tells the truth",
                wrong.isEmpty(),
                "twice: " + Offenders.listed(wrong) + "; with both off, as the design allows: " + excused);
    }

    private Check answeredSoon(String name, Duration most, Predicate<Fate> counted) {
        var calm = seen.calmSince();
        var stuck = fates.stream()
                .filter(counted)
                .filter(fate -> fate.stuckAt(calm))
                .toList();
        var longest = stuck.stream()
                .map(fate -> fate.answeredAfter(calm))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        var never = stuck.stream().filter(fate -> fate.answers().isEmpty()).count();
        return new Check(
                name,
                never == 0 && longest.compareTo(most) <= 0,
                String.format(
                        Locale.ROOT,
                        "%.1f s after the last fault, %d stuck, %d never answered",
                        longest.toMillis() / 1000.0,
                        stuck.size(),
                        never));
    }
}
