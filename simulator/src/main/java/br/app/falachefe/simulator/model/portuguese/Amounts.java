package br.app.falachefe.simulator.model.portuguese;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds sums of money in Portuguese ("R$ 5.000,00", "5 mil", "1,5 mil", "45,90", "cinco mil reais") and leaves dates, hours and entry numbers alone. */
public final class Amounts {
    private static final Pattern DIGITS = Pattern.compile("(?<![\\w.,/:#])(r\\$\\s*)?"
            + "(\\d{1,3}(?:\\.\\d{3})+(?:,\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?)(?![\\d/:%]|[.,]\\d)"
            + "(\\s*(?:mil|k|milhao|milhoes)(?!\\w)(?:\\s+e\\s+(\\d{3})(?!\\w|,\\d))?)?"
            + "(\\s*(?:reais|real|contos|conto|pilas|pila)(?!\\w))?"
            + "(?:\\s+e\\s+(\\d{1,2})\\s+centavos)?");
    private static final int LONGEST_PLAIN = 7;
    private static final int SURE = 0;

    private final NumberWords words;
    private final Pattern notAfter;
    private final Pattern notBefore;
    private final Pattern likelyAfter;
    private final Pattern counted;

    public Amounts() {
        var lexicon = Lexicon.load("numbers");
        words = new NumberWords(lexicon.part("words"));
        notAfter = Pattern.compile(lexicon.pattern("not_after") + "\\s*(?:numero|n\\W|no\\.?|#)?\\s*$");
        notBefore = Pattern.compile("^\\s*" + lexicon.pattern("not_before"));
        likelyAfter = Pattern.compile(lexicon.pattern("likely_after") + "\\s*$");
        counted = Pattern.compile("^\\s+(?!reais|contos|pilas|mais|das|dos|nas|nos|as|os)\\w{3,}s(?!\\w)");
    }

    /** All sums in the order of the text. */
    public List<Amount> in(Phrase phrase) {
        var found = new ArrayList<Amount>();
        var rest = phrase;
        var matcher = DIGITS.matcher(phrase.folded());
        while (matcher.find()) {
            read(phrase, matcher).filter(amount -> amount.score() >= SURE).ifPresent(found::add);
            rest = rest.without(matcher.start(), matcher.end());
        }
        found.addAll(words.read(rest));
        found.sort(Comparator.comparingInt(Amount::start));
        return found;
    }

    /** The likeliest one; of equals the first. */
    public Optional<Amount> best(Phrase phrase) {
        return in(phrase).stream()
                .max(Comparator.comparingInt(Amount::score)
                        .thenComparing(Comparator.comparingInt(Amount::start).reversed()));
    }

    private Optional<Amount> read(Phrase phrase, Matcher matcher) {
        var before = phrase.folded().substring(0, matcher.start());
        var after = phrase.folded().substring(matcher.end());
        var marked = matcher.group(1) != null || matcher.group(5) != null;
        var plain = matcher.group(2).chars().allMatch(Character::isDigit);
        if (!marked
                && (notAfter.matcher(before).find() || notBefore.matcher(after).find())) {
            return Optional.empty();
        }
        if (!marked && plain && matcher.group(2).length() > LONGEST_PLAIN) {
            return Optional.empty();
        }
        int score = marked ? 4 : written(matcher);
        var countsThings = score == 0 && counted.matcher(after).find();
        score += countsThings ? -2 : likelyAfter.matcher(before).find() ? 1 : 0;
        var text = phrase.original().substring(matcher.start(), matcher.end()).strip();
        return Optional.of(new Amount(text, cents(matcher), matcher.start(), matcher.end(), score));
    }

    /** How much the bare number looks like money: "5 mil" and "45,90" very, "1.000" a little. */
    private static int written(Matcher matcher) {
        if (matcher.group(3) != null || matcher.group(2).contains(",")) {
            return 3;
        }
        return matcher.group(2).contains(".") ? 1 : 0;
    }

    private static long cents(Matcher matcher) {
        var number = decimal(matcher.group(2));
        var scale = matcher.group(3);
        if (scale != null) {
            number = number.multiply(BigDecimal.valueOf(scale.strip().startsWith("milh") ? 1_000_000 : 1000));
        }
        return number.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValue()
                + whole(matcher.group(4)) * 100
                + whole(matcher.group(6));
    }

    private static BigDecimal decimal(String digits) {
        var thousands = digits.matches("\\d{1,3}(\\.\\d{3})+(,\\d{1,2})?");
        return new BigDecimal((thousands ? digits.replace(".", "") : digits).replace(',', '.'));
    }

    private static long whole(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
