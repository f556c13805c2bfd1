package br.app.falachefe.bench.verdict;

import br.app.falachefe.bench.wire.PhoneMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Labels under which more than one message reached a phone. */
final class Deliveries {
    private static final int DESIGN_ALLOWS = 2;

    /** A second send that was decided in silence may arrive when the silence is just over. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(20);

    private final Observations seen;

    Deliveries(Observations seen) {
        this.seen = seen;
    }

    /** @param excused both find and echo were off from the first of two until the second, so that nobody could know */
    record Repeated(String trackId, int times, boolean excused) {
        @Override
        public String toString() {
            return trackId + " " + times + "x";
        }
    }

    List<Repeated> repeated() {
        return seen.phone().stream()
                .filter(message -> !message.incoming() && !message.trackId().isEmpty())
                .collect(Collectors.groupingBy(PhoneMessage::trackId))
                .entrySet()
                .stream()
                .filter(label -> label.getValue().size() > 1)
                .map(label -> repeated(label.getKey(), label.getValue()))
                .toList();
    }

    /** Answers that repeat no marker: the question had its answer already. An apology answers nothing. */
    List<String> withoutQuestion() {
        return seen.phone().stream()
                .filter(message -> !message.incoming())
                .filter(message -> !message.trackId().endsWith("/apology"))
                .collect(Collectors.groupingBy(message -> answerOf(message.trackId())))
                .entrySet()
                .stream()
                .filter(answer -> answer.getValue().stream().noneMatch(Fates::hasMarker))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Parts of one answer are numbered behind a slash. */
    private static String answerOf(String trackId) {
        return trackId.substring(0, Math.max(0, trackId.lastIndexOf('/')));
    }

    private Repeated repeated(String trackId, List<PhoneMessage> messages) {
        var excused = messages.size() <= DESIGN_ALLOWS
                && isSilent(messages.getFirst().at(), messages.getLast().at());
        return new Repeated(trackId, messages.size(), excused);
    }

    private boolean isSilent(Instant first, Instant last) {
        return seen.episodes().stream()
                .anyMatch(episode -> episode.doubt() == Doubt.SILENT_EVIDENCE
                        && !first.isBefore(episode.begun())
                        && !last.isAfter(episode.ended().plus(ON_ITS_WAY)));
    }
}
