package br.app.falachefe.activities.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Counts how attempts to send ended: {@code sends_total{kind,outcome}}. */
@Component
class SendCounts {
    private static final List<String> ENDS = List.of("sent", "not_left", "refused", "unsure");
    private static final String SECOND_CLAIM = "second_claim";
    private static final String DOUBT_SHOWN = "doubt_shown";
    private static final List<String> DOUBTS = List.of(SECOND_CLAIM, DOUBT_SHOWN);

    private final MeterRegistry meters;

    SendCounts(MeterRegistry meters) {
        this.meters = meters;
        // A counter that appears with its first event hides that event from rates.
        for (Kind kind : Kind.values()) {
            ENDS.forEach(outcome -> sends(kind, outcome));
        }
        DOUBTS.forEach(outcome -> sends(Kind.REPLY, outcome));
    }

    enum Kind {
        REPLY,
        APOLOGY,
        PERSON
    }

    void count(Kind kind, Outcome outcome) {
        count(
                kind,
                switch (outcome) {
                    case Outcome.Sent _ -> "sent";
                    case Outcome.NotLeft _ -> "not_left";
                    case Outcome.Refused _ -> "refused";
                    case Outcome.Unsure _ -> "unsure";
                });
    }

    void countLeftToPerson(Kind kind) {
        count(kind, "left_to_person");
    }

    /** Sent once more after a doubt, so that it may arrive twice. */
    void countSecondClaim(Kind kind) {
        count(kind, SECOND_CLAIM);
    }

    /** A part that may have arrived is not sent again; a person looks at it. */
    void countDoubtShown() {
        count(Kind.REPLY, DOUBT_SHOWN);
    }

    private void count(Kind kind, String outcome) {
        sends(kind, outcome).increment();
    }

    private Counter sends(Kind kind, String outcome) {
        return Counter.builder("sends")
                .description("How attempts to send ended")
                .tags("kind", kind.name().toLowerCase(Locale.ROOT), "outcome", outcome)
                .register(meters);
    }
}
