package br.app.falachefe.simulator.model.portuguese;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads numbers written out, such as "cinco mil e duzentos reais". */
final class NumberWords {
    private static final long LEAST_WITHOUT_UNIT = 10;

    private final Map<String, Long> values = new HashMap<>();
    private final Pattern pattern;

    NumberWords(Lexicon lexicon) {
        for (var word : lexicon.keys()) {
            values.put(Phrase.fold(word), Long.valueOf(lexicon.text(word)));
        }
        var any = values.keySet().stream().sorted().collect(Collectors.joining("|"));
        pattern = Pattern.compile("(?<!\\w)((?:" + any + ")(?:\\s+(?:e\\s+)?(?:" + any + "))*)(?!\\w)"
                + "(\\s+(?:reais|real|contos|conto|pilas|pila))?"
                + "(?:\\s+e\\s+((?:" + any + ")(?:\\s+e\\s+(?:" + any + "))?|\\d{1,2})\\s+centavos)?");
    }

    List<Amount> read(Phrase phrase) {
        var found = new ArrayList<Amount>();
        var matcher = pattern.matcher(phrase.folded());
        while (matcher.find()) {
            var number = value(matcher.group(1));
            var unit = matcher.group(2) != null;
            if (unit || number >= LEAST_WITHOUT_UNIT) {
                found.add(amount(phrase, matcher, number, unit));
            }
        }
        return found;
    }

    private Amount amount(Phrase phrase, Matcher matcher, long number, boolean unit) {
        var text = phrase.original().substring(matcher.start(), matcher.end());
        return new Amount(text, number * 100 + cents(matcher.group(3)), matcher.start(), matcher.end(), unit ? 4 : 2);
    }

    private long cents(@Nullable String words) {
        if (words == null) {
            return 0;
        }
        return Character.isDigit(words.charAt(0)) ? Long.parseLong(words) : value(words);
    }

    private long value(String words) {
        long total = 0;
        long group = 0;
        for (var word : words.split("\\s+")) {
            long value = values.getOrDefault(word, 0L);
            if (value >= 1000) {
                total += Math.max(group, 1) * value;
                group = 0;
            } else {
                group += value;
            }
        }
        return total + group;
    }
}
