package br.app.falachefe.activities.memory;

import java.time.Instant;

/** One line of what was said before. */
public record TranscriptLine(Speaker speaker, String text, Instant at) {

    /** Who said it; a person of the business counts as the business. */
    public enum Speaker {
        CUSTOMER,
        BUSINESS
    }
}
