package br.app.falachefe.bench.verdict;

import br.app.falachefe.bench.traffic.Centavos;
import br.app.falachefe.bench.wire.PhoneMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares what customers told to write down with the lists that they were shown at the end. */
final class LedgerLists {
    private static final Pattern LISTED =
            Pattern.compile("nº \\d+: [^\\n]*?(?:entrada|saída), R\\$[\\s\\u00a0]*([\\d.]+,\\d{2})");
    private static final Pattern UNDONE = Pattern.compile("[Dd]esfeito: [^\\n]*?R\\$[\\s\\u00a0]*([\\d.]+,\\d{2})");

    private static final String GARBAGE = "model-garbage";

    private final Observations seen;
    private final List<String> complaints = new ArrayList<>();

    private LedgerLists(Observations seen) {
        this.seen = seen;
    }

    /** What is wrong, a sentence each; every amount occurs in one message only. */
    static List<String> complaints(Observations seen, List<Fate> fates) {
        var lists = new LedgerLists(seen);
        fates.stream()
                .filter(fate -> fate.written().line().amount() != null)
                .collect(Collectors.groupingBy(fate -> fate.written().line().chat()))
                .forEach(lists::compare);
        return lists.complaints;
    }

    private void compare(String chat, List<Fate> told) {
        var list = seen.lists().get(chat);
        if (list == null) {
            complaints.add("chat " + chat.substring(chat.length() - 4) + " was shown no list");
            return;
        }
        var counts = LISTED.matcher(list)
                .results()
                .collect(Collectors.groupingBy(found -> Centavos.read(found.group(1)), Collectors.counting()));
        var undone = undone(chat);
        for (var fate : told) {
            var amount = Objects.requireNonNull(fate.written().line().amount());
            judge(fate, counts.getOrDefault(amount, 0L), undone.contains(amount));
        }
        strangers(told, counts);
    }

    /** What was refused at the door or left to a person may be there or not, but not twice. */
    private void judge(Fate fate, long times, boolean undone) {
        var marker = fate.written().line().marker();
        if (times > 1) {
            complaints.add(marker + " " + times + "x");
        } else if (times == 0 && fate.acknowledged() && !fate.shown() && !undone && !refused(fate)) {
            complaints.add(marker + " missing");
        }
    }

    private void strangers(List<Fate> told, Map<Centavos, Long> counts) {
        var known = told.stream().map(fate -> fate.written().line().amount()).collect(Collectors.toSet());
        counts.keySet().stream()
                .filter(amount -> !known.contains(amount))
                .forEach(amount -> complaints.add(amount + " that nobody told"));
    }

    /**
     * While the model talks garbage it may never order to write an entry down in a way that can be done; the customer reads
     * why not. At any other time a refusal is a loss.
     */
    private boolean refused(Fate fate) {
        var line = fate.written().line();
        return seen.phone().stream()
                .filter(message -> !message.incoming() && message.chat().equals(line.chat()))
                .filter(message ->
                        message.text().contains(line.marker()) && message.text().contains("Recusado: "))
                .anyMatch(message -> garbageBetween(fate.written().at(), message.at()));
    }

    private boolean garbageBetween(Instant written, Instant answered) {
        return seen.episodes().stream()
                .filter(episode -> episode.fault().equals(GARBAGE))
                .anyMatch(episode -> !written.isAfter(episode.ended()) && !answered.isBefore(episode.begun()));
    }

    /** A model that talks garbage may order to take an entry back; the customer reads that it was done. */
    private Set<Centavos> undone(String chat) {
        return seen.phone().stream()
                .filter(message -> !message.incoming() && message.chat().equals(chat))
                .map(PhoneMessage::text)
                .flatMap(text -> UNDONE.matcher(text).results())
                .map(found -> Centavos.read(found.group(1)))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
