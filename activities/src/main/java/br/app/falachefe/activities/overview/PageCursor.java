package br.app.falachefe.activities.overview;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;

/** Where a page ends; opaque to whoever holds it. Two entries of one instant are told apart by their key. */
public record PageCursor(Instant at, String key) {
    private static final String BETWEEN = "|";

    /** @throws IllegalArgumentException where the text was not written by {@link #text()} */
    public static PageCursor of(String text) {
        String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        int between = plain.indexOf(BETWEEN);
        // PostgreSQL takes no NUL character, not even to compare with.
        if (between < 0 || plain.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("Not a cursor");
        }
        try {
            Instant at = Instant.parse(plain.substring(0, between));
            if (at.isBefore(Instant.EPOCH) || at.isAfter(Instant.parse("9999-01-01T00:00:00Z"))) {
                throw new IllegalArgumentException("Not a cursor");
            }
            return new PageCursor(at, plain.substring(between + 1));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Not a cursor", e);
        }
    }

    @JsonValue
    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((at + BETWEEN + key).getBytes(StandardCharsets.UTF_8));
    }
}
