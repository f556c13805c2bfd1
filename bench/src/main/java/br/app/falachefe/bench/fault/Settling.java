package br.app.falachefe.bench.fault;

import br.app.falachefe.bench.traffic.Written;
import br.app.falachefe.bench.verdict.Fate;
import br.app.falachefe.bench.verdict.Fates;
import br.app.falachefe.bench.verdict.Observations;
import br.app.falachefe.bench.verdict.Sighting;
import br.app.falachefe.bench.wire.NoAnswerException;
import br.app.falachefe.bench.wire.Operator;
import br.app.falachefe.bench.wire.Phone;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Waits until nothing more is to be expected: every message has its answer or is shown to a person. */
final class Settling {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final Phone phone;
    private final Operator operator;

    Settling(Phone phone, Operator operator) {
        this.phone = phone;
        this.operator = operator;
    }

    /** @return how many messages are still open when the patience is over */
    long await(List<Written> written, Duration patience) throws NoAnswerException, InterruptedException {
        var end = Instant.now().plus(patience);
        var open = open(written);
        while (open > 0 && Instant.now().isBefore(end)) {
            Thread.sleep(LOOK_EVERY);
            open = open(written);
        }
        return open;
    }

    /** A send that nobody is sure of may be made once more, so it is open although the customer may have the answer. */
    private long open(List<Written> written) throws NoAnswerException {
        var unanswered = unanswered(written, Set.of());
        var unsure = operator.conversations().stream()
                .mapToInt(Operator.Conversation::unsure)
                .sum();
        return unsure + (unanswered == 0 ? 0 : unanswered(written, shown()));
    }

    private long unanswered(List<Written> written, Set<String> shown) throws NoAnswerException {
        var seen = new Observations(written, phone.everything(), shown, List.<Sighting>of(), List.of(), Map.of());
        return Fates.of(seen).stream().filter(Fate::open).count();
    }

    /** Ids of all messages that a person is to look after. */
    Set<String> shown() throws NoAnswerException {
        var shown = new HashSet<String>();
        for (var conversation : operator.conversations()) {
            shown.addAll(operator.shownToAPerson(conversation.id()));
        }
        return shown;
    }
}
