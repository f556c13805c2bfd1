package br.app.falachefe.simulator.model.assistant;

import java.util.regex.Pattern;

/** Finds the customer's own words in a question that wraps them in context. */
final class LastWords {
    private static final Pattern TAGGED = Pattern.compile(
            "<(mensagem|message|texto|text|cliente|customer|user)(?:\\s[^>]*)?>\\s*(.*?)\\s*</\\1>",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern LABELLED = Pattern.compile(
            "(?:^|\\n)\\s*(?:[\\p{L} ]{0,20}mensage[mn]s?[\\p{L} ]{0,30}|message|texto|cliente|customer)\\s*:\\s*",
            Pattern.CASE_INSENSITIVE);

    private LastWords() {}

    static String of(String text) {
        var tagged = TAGGED.matcher(text);
        String last = "";
        while (tagged.find()) {
            last = tagged.group(2);
        }
        if (!last.isBlank()) {
            return last;
        }
        var labelled = LABELLED.matcher(text);
        int start = 0;
        while (labelled.find()) {
            start = labelled.end();
        }
        return start < text.length() ? text.substring(start) : text;
    }
}
