package br.app.falachefe.bench.verdict;

import java.util.List;
import java.util.stream.Collectors;

/** Whoever broke a rule, few enough to read. */
final class Offenders {
    private static final int SHOWN = 8;

    private Offenders() {}

    static Check none(String name, String what, List<String> offenders) {
        return new Check(name, offenders.isEmpty(), what + ": " + listed(offenders));
    }

    static String listed(List<String> offenders) {
        var first = offenders.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return switch (offenders.size()) {
            case 0 -> "0";
            default -> offenders.size() + " (" + first + (offenders.size() > SHOWN ? ", …)" : ")");
        };
    }
}
