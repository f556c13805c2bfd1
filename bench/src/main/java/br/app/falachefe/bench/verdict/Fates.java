package br.app.falachefe.bench.verdict;

import br.app.falachefe.bench.traffic.Written;
import br.app.falachefe.bench.wire.PhoneMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds out from the phones what became of each message. */
public final class Fates {
    private static final Pattern MARKER = Pattern.compile("(?<!\\w)m\\d{4,5}(?!\\w)");

    /** Operators look every few seconds: what they saw just after an answer was true before it. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(6);

    private final Observations seen;
    private final Set<String> accepted = new HashSet<>();
    private final Map<String, List<Fate.Answer>> answers = new HashMap<>();

    private Fates(Observations seen) {
        this.seen = seen;
        for (var place = 0; place < seen.phone().size(); place++) {
            read(place, seen.phone().get(place));
        }
    }

    public static List<Fate> of(Observations seen) {
        var fates = new Fates(seen);
        return seen.written().stream().map(fates::fate).toList();
    }

    static boolean hasMarker(PhoneMessage message) {
        return MARKER.matcher(message.text()).find();
    }

    private void read(int place, PhoneMessage message) {
        if (message.incoming()) {
            if (message.accepted()) {
                accepted.add(message.messageid());
            }
            return;
        }
        var answer = new Fate.Answer(place, message.at(), message.trackId());
        MARKER.matcher(message.text())
                .results()
                .map(found -> found.group())
                .distinct()
                .forEach(marker -> answers.computeIfAbsent(message.chat() + marker, key -> new ArrayList<>())
                        .add(answer));
    }

    private Fate fate(Written written) {
        var line = written.line();
        var found = answers.getOrDefault(line.chat() + line.marker(), List.of());
        var acknowledged = written.acceptedAtOnce() || accepted.contains(written.messageid());
        var answeredAt = found.isEmpty() ? Instant.MAX : found.getFirst().at().plus(BETWEEN_LOOKS);
        var unsure = seen.unsure().stream()
                .anyMatch(sighting -> sighting.chat().equals(line.chat())
                        && !sighting.at().isBefore(written.at())
                        && !sighting.at().isAfter(answeredAt));
        return new Fate(written, acknowledged, found, seen.shown().contains(written.messageid()), unsure);
    }
}
