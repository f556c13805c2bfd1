package br.app.falachefe.app.health;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How something is, best first. */
enum Word {
    OK,
    DEGRADED,
    DOWN;

    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
