package br.app.falachefe.simulator.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Buttons, a list or a poll as it was sent.
 *
 * @param choices exactly as in {@code /send/menu}: {@code label|id}, {@code [Section]}, {@code label|id|description}
 * @param button what is tapped to open a list
 * @param selectable how many poll options may be chosen
 */
public record Menu(
        Kind type,
        List<String> choices,
        @Nullable String footer,
        @Nullable String button,
        int selectable) {
    public Menu {
        choices = List.copyOf(choices);
    }
}
