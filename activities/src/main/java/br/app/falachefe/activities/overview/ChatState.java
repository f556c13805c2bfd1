package br.app.falachefe.activities.overview;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The worst of what is open in a chat, best first. */
public enum ChatState {
    OK,
    WAITING,
    LATE,
    PAUSED,
    UNSURE,
    FAILED;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
