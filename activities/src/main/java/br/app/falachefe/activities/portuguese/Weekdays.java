package br.app.falachefe.activities.portuguese;

import java.time.DayOfWeek;
import java.util.List;

/** Names of weekdays and their short forms, folded: "segunda-feira", "seg", "2a feira". */
final class Weekdays {
    static final String NAME =
            "(segunda|seg|terca|ter|quarta|qua|quinta|qui|sexta|sex|[2-6]a|sabado|sab|domingo|dom)" + "(?:[- ]?feira)?";
    private static final List<String> STARTS = List.of("seg", "ter", "qua", "qui", "sex", "sab", "dom");

    private Weekdays() {}

    static DayOfWeek named(String name) {
        return Character.isDigit(name.charAt(0))
                ? DayOfWeek.of(name.charAt(0) - '1')
                : DayOfWeek.of(STARTS.indexOf(name.substring(0, 3)) + 1);
    }
}
