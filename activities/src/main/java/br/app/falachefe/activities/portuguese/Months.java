package br.app.falachefe.activities.portuguese;

import java.time.Month;
import java.util.List;

/** Names of months and their short forms, folded. */
final class Months {
    static final String NAME = "(janeiro|jan|fevereiro|fev|marco|mar|abril|abr|maio|mai|junho|jun|julho|jul"
            + "|agosto|ago|setembro|set|outubro|out|novembro|nov|dezembro|dez)";
    private static final List<String> STARTS =
            List.of("jan", "fev", "mar", "abr", "mai", "jun", "jul", "ago", "set", "out", "nov", "dez");

    private Months() {}

    static Month named(String name) {
        return Month.of(STARTS.indexOf(name.substring(0, 3)) + 1);
    }
}
