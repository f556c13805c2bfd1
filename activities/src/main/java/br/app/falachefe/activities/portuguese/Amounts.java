package br.app.falachefe.activities.portuguese;

import br.app.falachefe.activities.portuguese.Reading.Doubt;
import br.app.falachefe.workflows.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Money as Brazilians write and say it: "R$ 5.000", "1,5 mil", "mil e duzentos", "trinta e cinco reais e cinquenta".
 * Guesses nothing: what may mean two amounts is asked.
 */
public final class Amounts {
    /** Above this it is a typing error or a phone number, not the money of a small business. */
    public static final Money MOST = new Money(99_999_999_999L);

    private static final Pattern TOKEN =
            Pattern.compile("(?:r|us|u|a|c)?\\$|[€£%/*+-]|[.,]?\\d[\\d.,]*\\d|[.,]?\\d|[a-z]+");
    private static final Pattern ROUGHLY = Pattern.compile("\\bmais ou menos\\b|\\bmenos ou mais\\b");
    private static final Set<String> FOREIGN = Set.of(
            "us$",
            "u$",
            "a$",
            "c$",
            "€",
            "£",
            "dolar",
            "dolares",
            "usd",
            "euro",
            "euros",
            "eur",
            "libra",
            "libras",
            "peso",
            "pesos",
            "btc",
            "bitcoin",
            "bitcoins");
    private static final int LONGEST = 200;
    private static final int MOST_DIGITS = 18;

    private final String words;
    private final List<Token> tokens = new ArrayList<>();

    private Amounts(String words) {
        this.words = words;
    }

    public static Reading<Money> read(String words) {
        if (words.isBlank()) {
            return unclear(Doubt.NOTHING_SAID, "não entendi o valor; quanto foi, em reais?");
        }
        return new Amounts(words).read();
    }

    private Reading<Money> read() {
        if (words.length() > LONGEST) {
            return notUnderstood();
        }
        Matcher found = TOKEN.matcher(ROUGHLY.matcher(Folded.of(words)).replaceAll(" "));
        while (found.find()) {
            String text = found.group();
            if (!Character.isDigit(text.charAt(text.length() - 1))) {
                tokens.add(new Token.Word(text));
                continue;
            }
            if (text.length() > MOST_DIGITS) {
                return tooLarge();
            }
            Optional<BigDecimal> figure = Figures.read(text);
            if (figure.isEmpty()) {
                return ambiguous();
            }
            tokens.add(new Token.Figure(figure.get()));
        }
        return judge();
    }

    private Reading<Money> judge() {
        if (tokens.stream().anyMatch(token -> token instanceof Token.Word(String text) && FOREIGN.contains(text))) {
            return unclear(
                    Doubt.FOREIGN_CURRENCY, "só trabalho com reais; quanto dá " + Folded.quoted(words) + " em reais?");
        }
        if (isNegative()) {
            return unclear(
                    Doubt.NEGATIVE,
                    "o valor precisa ser positivo; qual é o valor de " + Folded.quoted(words)
                            + ", e ele entrou ou saiu do caixa?");
        }
        if (tokens.stream().anyMatch(token -> token.is("%"))) {
            return unclear(
                    Doubt.NOT_UNDERSTOOD,
                    "uma porcentagem não diz o valor; quanto é " + Folded.quoted(words) + " em reais?");
        }
        if (tokens.stream().noneMatch(Numerals::isNumber) && tokens.stream().noneMatch(token -> token.is("meio"))) {
            return notUnderstood();
        }
        return AmountGrammar.read(tokens).map(this::inRange).orElseGet(this::unreadable);
    }

    private boolean isNegative() {
        for (Token token : tokens) {
            if (token.is("-") || token.is("menos")) {
                return true;
            }
            if (Numerals.isNumber(token)) {
                break;
            }
        }
        return tokens.stream().anyMatch(token -> token.is("negativo") || token.is("negativos"));
    }

    private Reading<Money> inRange(BigDecimal reais) {
        BigDecimal centavos = reais.movePointRight(2);
        if (centavos.signum() == 0) {
            return unclear(Doubt.ZERO, "o valor não pode ser zero; quanto foi, em reais?");
        }
        if (centavos.compareTo(BigDecimal.valueOf(MOST.centavos())) > 0) {
            return tooLarge();
        }
        return centavos.stripTrailingZeros().scale() > 0
                ? ambiguous()
                : new Reading.Understood<>(new Money(centavos.longValueExact()));
    }

    private Reading<Money> unreadable() {
        long figures = tokens.stream().filter(Token.Figure.class::isInstance).count();
        if (figures > 1) {
            return unclear(
                    Doubt.SEVERAL,
                    "vi mais de um valor em " + Folded.quoted(words) + "; qual deles é, ou devo anotar um por um?");
        }
        return figures == 0 && tokens.stream().allMatch(AmountGrammar::knows) ? ambiguous() : notUnderstood();
    }

    private Reading<Money> notUnderstood() {
        return unclear(Doubt.NOT_UNDERSTOOD, "não entendi o valor " + Folded.quoted(words) + "; quanto foi, em reais?");
    }

    private Reading<Money> ambiguous() {
        return unclear(
                Doubt.AMBIGUOUS,
                "o valor " + Folded.quoted(words)
                        + " pode ser lido de mais de um jeito; quanto foi, em reais e centavos?");
    }

    private Reading<Money> tooLarge() {
        return unclear(
                Doubt.TOO_LARGE,
                "o valor " + Folded.quoted(words) + " passa de " + MOST + "; pode conferir quanto foi?");
    }

    private static Reading<Money> unclear(Doubt doubt, String ask) {
        return new Reading.Unclear<>(doubt, ask);
    }
}
