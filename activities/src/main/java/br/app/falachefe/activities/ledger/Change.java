package br.app.falachefe.activities.ledger;

import br.app.falachefe.activities.company.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the log behind an entry. */
public record Change(Kind kind, @Nullable Entry before, Entry after, PersonId madeBy, Instant madeAt) {
    public enum Kind {
        RECORDED,
        CORRECTED,
        UNDONE
    }
}
