package br.app.falachefe.activities.portuguese;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The shapes of one amount: a number, its currency, and centavos behind "e" or "com". Empty where it reads two ways. */
final class AmountGrammar {
    private static final Set<String> CURRENCY =
            Set.of("r$", "$", "real", "reais", "brl", "conto", "contos", "pila", "pilas");
    private static final Set<String> CENTS = Set.of("centavo", "centavos");
    private static final Set<String> FILLER = Set.of(
            "uns",
            "umas",
            "cerca",
            "quase",
            "aproximadamente",
            "aprox",
            "em",
            "torno",
            "volta",
            "por",
            "de",
            "do",
            "da",
            "o",
            "a",
            "valor",
            "total",
            "foi",
            "foram",
            "deu",
            "no",
            "na",
            "com",
            "ao",
            "todo",
            "pix",
            "dinheiro",
            "exatos",
            "exatamente",
            "+");

    private final List<Token> tokens;
    private int at;

    private AmountGrammar(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The amount in reais. */
    static Optional<BigDecimal> read(List<Token> tokens) {
        return new AmountGrammar(tokens).amount();
    }

    /** Whether a token has a place in amounts at all. */
    static boolean knows(Token token) {
        return Numerals.isNumber(token)
                || token.is("e")
                || token.is("meio")
                || isIn(token, CURRENCY)
                || isIn(token, CENTS)
                || isIn(token, FILLER);
    }

    private Optional<BigDecimal> amount() {
        boolean named = tokens.stream().anyMatch(token -> isIn(token, CURRENCY) || isIn(token, CENTS));
        skip(named);
        Optional<Numeral> first = Numerals.at(tokens, at);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        int start = at;
        at = first.get().next();
        Optional<BigDecimal> value = next(CENTS) ? cents(first.get(), start) : withCents(first.get());
        skip(named);
        return at == tokens.size() ? value : Optional.empty();
    }

    /** "50 centavos" and, as many write, "0,50 centavos"; "cinco mil e cinquenta centavos" is anybody's guess. */
    private Optional<BigDecimal> cents(Numeral number, int start) {
        if (number.value().stripTrailingZeros().scale() > 0) {
            return Optional.of(number.value());
        }
        boolean sentence = number.next() - start > 1 && number.value().compareTo(BigDecimal.valueOf(99)) > 0;
        return sentence ? Optional.empty() : Optional.of(number.value().movePointLeft(2));
    }

    private Optional<BigDecimal> withCents(Numeral reais) {
        boolean currency = next(CURRENCY);
        if (!tokenIs("e") && !tokenIs("com")) {
            return Optional.of(reais.value());
        }
        int mark = at++;
        if (currency && tokenIs("meio")) {
            at++;
            return whole(reais).map(value -> value.add(new BigDecimal("0.5")));
        }
        Optional<Numeral> cents = Numerals.at(tokens, at);
        if (cents.isEmpty()) {
            at = mark;
            return Optional.of(reais.value());
        }
        at = cents.get().next();
        boolean said = next(CENTS);
        boolean spoken = reais.inWords() && cents.get().inWords() && !isHundreds(reais.value());
        BigDecimal value = cents.get().value();
        boolean fits = value.compareTo(BigDecimal.valueOf(said ? 1 : 10)) >= 0
                && value.compareTo(BigDecimal.valueOf(99)) <= 0
                && value.stripTrailingZeros().scale() <= 0;
        return fits && (said || currency || spoken)
                ? whole(reais).map(sum -> sum.add(value.movePointLeft(2)))
                : Optional.empty();
    }

    /** "cem e cinquenta" may be 150 or 100,50. */
    private static boolean isHundreds(BigDecimal value) {
        return value.remainder(BigDecimal.valueOf(100)).signum() == 0;
    }

    private static Optional<BigDecimal> whole(Numeral reais) {
        return reais.value().stripTrailingZeros().scale() <= 0 ? Optional.of(reais.value()) : Optional.empty();
    }

    /** Other words around an amount are harmless where a currency says which number is money. */
    private void skip(boolean named) {
        while (at < tokens.size()
                && tokens.get(at) instanceof Token.Word(String text)
                && !Numerals.isNumber(tokens.get(at))
                && !text.equals("meio")
                && (named || FILLER.contains(text) || CURRENCY.contains(text))) {
            at++;
        }
    }

    private boolean tokenIs(String text) {
        return at < tokens.size() && tokens.get(at).is(text);
    }

    private boolean next(Set<String> words) {
        boolean found = at < tokens.size() && isIn(tokens.get(at), words);
        if (found) {
            at++;
        }
        return found;
    }

    private static boolean isIn(Token token, Set<String> words) {
        return token instanceof Token.Word(String text) && words.contains(text);
    }
}
