package br.app.falachefe.simulator.store;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a message is; button, list and poll are menus when they go out and choices when they come in. */
public enum Kind {
    TEXT,
    AUDIO,
    IMAGE,
    VIDEO,
    DOCUMENT,
    STICKER,
    LOCATION,
    CONTACT,
    BUTTON,
    LIST,
    POLL;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
