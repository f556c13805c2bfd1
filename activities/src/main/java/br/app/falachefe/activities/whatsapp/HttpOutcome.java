package br.app.falachefe.activities.whatsapp;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of one HTTP request, before anybody asks what it means. */
sealed interface HttpOutcome {

    record Answered(int status, @Nullable Duration retryAfter, String body) implements HttpOutcome {}

    /** It failed before the first byte was written: no name, no connection, no TLS, or our own giving up. */
    record NeverWritten(String reason) implements HttpOutcome {}

    /** It failed after that: nobody knows how far it came. */
    record Lost(String reason) implements HttpOutcome {}
}
