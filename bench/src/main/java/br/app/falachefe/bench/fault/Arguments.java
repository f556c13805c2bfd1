package br.app.falachefe.bench.fault;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What was asked for on the command line.
 *
 * @param messages how many at least
 * @param faults names of the only faults wanted; empty means all
 */
record Arguments(int messages, long seed, boolean brief, Path output, Path stack, Optional<List<String>> faults) {
    private static final int LONG = 1000;
    private static final int SHORT = 200;

    static Arguments parse(String[] words) {
        var messages = Optional.<Integer>empty();
        var seed = System.currentTimeMillis() % 1_000_000;
        var brief = false;
        var output = Path.of("fault-test.json");
        var stack = Path.of("scripts/stack");
        var faults = Optional.<List<String>>empty();
        for (var at = 0; at < words.length; at++) {
            switch (words[at]) {
                case "--short" -> brief = true;
                case "--messages" -> messages = Optional.of((int) number(words, ++at));
                case "--seed" -> seed = number(words, ++at);
                case "--output" -> output = Path.of(word(words, ++at));
                case "--stack" -> stack = Path.of(word(words, ++at));
                case "--faults" -> faults = Optional.of(names(word(words, ++at)));
                default -> throw new IllegalArgumentException("Unknown argument: " + words[at]);
            }
        }
        return new Arguments(messages.orElse(brief ? SHORT : LONG), seed, brief, output, stack, faults);
    }

    Pace pace() {
        return brief ? Pace.SHORT : Pace.LONG;
    }

    private static List<String> names(String list) {
        return list.equals("none") ? List.of() : List.of(list.split(","));
    }

    private static String word(String[] words, int at) {
        if (at >= words.length) {
            throw new IllegalArgumentException(words[at - 1] + " needs a value");
        }
        return words[at];
    }

    private static long number(String[] words, int at) {
        var word = word(words, at);
        if (!word.matches("\\d{1,9}")) {
            throw new IllegalArgumentException(words[at - 1] + " needs a whole number, not " + word);
        }
        return Long.parseLong(word);
    }
}
