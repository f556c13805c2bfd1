package br.app.falachefe.bench.verdict;

import br.app.falachefe.bench.traffic.Written;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of one message.
 *
 * @param answers the product's messages that repeat its marker, in the order in which they reached the phone
 * @param shown a person is told
 * @param unsure nobody knew for a while whether an answer in its chat had left
 */
public record Fate(Written written, boolean acknowledged, List<Answer> answers, boolean shown, boolean unsure) {
    public Fate {
        answers = List.copyOf(answers);
    }

    /** @param place in the order of all messages on all phones */
    public record Answer(int place, Instant at, String trackId) {}

    Optional<Answer> first() {
        return answers.isEmpty() ? Optional.empty() : Optional.of(answers.getFirst());
    }

    /** Accepted, and neither answered nor shown to anybody: at the end of a run it is lost. */
    public boolean open() {
        return acknowledged && answers.isEmpty() && !shown;
    }

    boolean answeredTwice() {
        return answers.size() > 1;
    }

    /** Not the same message delivered again, but thought and written twice. */
    boolean answeredInTwoTurns() {
        return answers.stream().map(Answer::trackId).distinct().count() > 1;
    }

    /** Accepted before that moment and not answered until then. */
    boolean stuckAt(Instant moment) {
        return acknowledged
                && written.answeredAt().isBefore(moment)
                && first().map(answer -> answer.at().isAfter(moment)).orElse(!shown);
    }

    /** From that moment until the answer; zero where it was there already. */
    Duration answeredAfter(Instant moment) {
        return first().map(answer -> Duration.between(moment, answer.at()))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }
}
