package br.app.falachefe.app.operator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Instants that a database can compare with. */
final class Since {
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private Since() {}

    static @Nullable Instant checked(@Nullable Instant since) {
        if (since != null && (since.isBefore(FIRST) || since.isAfter(LAST))) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST, "The field 'since' must lie between the years 2000 and 9999.");
        }
        return since;
    }
}
