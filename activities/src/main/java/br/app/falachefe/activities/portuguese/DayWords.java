package br.app.falachefe.activities.portuguese;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes words about days regular: folded, number words as figures, time of day and small talk taken away. */
final class DayWords {
    private static final Pattern CLOCK = Pattern.compile(
            "\\b(?:(?:as|a|la pelas|pelas|por volta das?|ao) )?(?:\\d{1,2}(?::\\d{2}(?:h|hs)?|h\\d{0,2}|hs| horas?)|meio[- ]dia)\\b"
                    + "(?: e meia\\b)?");
    private static final Pattern PART_OF_DAY = Pattern.compile(
            "\\b(?:bem )?(?:(?:de|da|a|pela|na) (?:manha|tarde|noite|madrugada|noitinha|tardinha)|cedo|cedinho|mesmo)\\b");
    private static final Pattern QUIET = Pattern.compile("[“”\"'!?;()]|,(?= )|[.,]$");
    private static final Pattern FIRST = Pattern.compile("\\b(?:1[oa]|primeiro|primeira)\\b");
    private static final Pattern FIGURE = Pattern.compile("\\d{1,4}");
    private static final Pattern OPENING =
            Pattern.compile("^(?:(?:no|na|nos|nas|em|foi|do|da|dos|das|de|o|a|os|as|pro|pra|para|la|nesse|neste) )+");
    private static final int MOST = 9_999;

    private DayWords() {}

    static String regular(String words) {
        String text =
                FIRST.matcher(QUIET.matcher(Folded.of(words)).replaceAll("")).replaceAll("1");
        return figures(PART_OF_DAY.matcher(CLOCK.matcher(text).replaceAll(" ")).replaceAll(" "))
                .replaceAll(" {2,}", " ")
                .strip();
    }

    /** Without the small words in front: "no dia 5" is "dia 5". */
    static String withoutOpening(String regular) {
        return OPENING.matcher(regular).replaceFirst("");
    }

    private static String figures(String text) {
        List<Token> tokens = new ArrayList<>();
        for (String word : text.split(" ")) {
            tokens.add(FIGURE.matcher(word).matches() ? new Token.Figure(new BigDecimal(word)) : new Token.Word(word));
        }
        List<String> said = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            Optional<Numeral> number = isDecember(tokens, i) ? Optional.empty() : Numerals.at(tokens, i);
            said.add(number.filter(found -> found.value().compareTo(BigDecimal.valueOf(MOST)) <= 0)
                    .map(found -> found.value().toBigInteger().toString())
                    .orElse(text(tokens.get(i))));
            i = number.map(Numeral::next).orElse(i + 1);
        }
        return String.join(" ", said);
    }

    private static String text(Token token) {
        return switch (token) {
            case Token.Figure(BigDecimal value) -> value.toPlainString();
            case Token.Word(String text) -> text;
        };
    }

    /** "dez" is a number and a month: "10 de dez". */
    private static boolean isDecember(List<Token> tokens, int at) {
        return tokens.get(at).is("dez")
                && at > 0
                && (Numerals.isNumber(tokens.get(at - 1))
                        || (at > 1 && tokens.get(at - 1).is("de") && Numerals.isNumber(tokens.get(at - 2))));
    }
}
