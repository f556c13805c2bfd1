package br.app.falachefe.activities.portuguese;

import java.time.LocalDate;

/** A day on which Brazil as a whole rests, or may rest. */
public record Holiday(LocalDate day, String name, Kind kind) {

    /** Whether the law stops work, or leaves it to each employer. */
    public enum Kind {
        NATIONAL,
        OPTIONAL
    }
}
