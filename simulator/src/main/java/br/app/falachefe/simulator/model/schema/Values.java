package br.app.falachefe.simulator.model.schema;

import br.app.falachefe.simulator.model.portuguese.Amount;
import br.app.falachefe.simulator.model.portuguese.Categories;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Single numbers and texts for a property, by its role. */
final class Values {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern CENTS = Pattern.compile("cents?(?!\\w)|centavos");
    private static final Pattern PHONE = Pattern.compile("\\+?\\d[\\d ()-]{8,16}\\d");
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.]+");
    private static final Pattern PERSON =
            Pattern.compile("(?<=[a-z,:] )\\p{Lu}\\p{L}+(?: (?:(?:da|de|do|dos|das) )?\\p{Lu}\\p{L}+)*");
    private static final int USUAL_LIMIT = 10;

    private final Roles roles;
    private final Categories categories = new Categories();

    Values(Roles roles) {
        this.roles = roles;
    }

    Optional<JsonNode> number(Shape shape, Source source, Optional<Guess> guess) {
        return switch (roles.of(shape)) {
            case CONFIDENCE ->
                Optional.of(confidence(shape, guess.map(Guess::confidence).orElse(0.5)));
            case AMOUNT -> Optional.ofNullable(source.amount()).map(amount -> money(shape, amount));
            case NUMBER -> Optional.ofNullable(source.number()).map(number -> within(shape, number));
            case LIMIT -> limit(shape, source);
            default -> {
                var found = source.firstNumber();
                yield found.isPresent() ? Optional.of(within(shape, found.getAsLong())) : Optional.empty();
            }
        };
    }

    Optional<JsonNode> text(Shape shape, Source source, Optional<Guess> guess) {
        var value = switch (roles.of(shape)) {
            case REPLY -> source.reply();
            case REASON -> guess.map(Values::reason).orElse(source.reply());
            case SUMMARY -> source.phrase().original().strip();
            case LANGUAGE -> "pt-BR";
            case AMOUNT -> amountText(shape, source.amount());
            case DAY -> source.day();
            case PERIOD -> source.period();
            case CATEGORY -> categories.of(source.phrase()).orElse(null);
            case DESCRIPTION -> source.description();
            case PHONE -> match(PHONE, source);
            case EMAIL -> match(EMAIL, source);
            case NUMBER -> source.number() == null ? null : String.valueOf(source.number());
            case PERSON -> match(PERSON, source);
            default -> null;
        };
        return Optional.ofNullable(value).filter(text -> !text.isBlank()).map(text -> sized(shape, text));
    }

    /** What a required text gets when the message does not say it. */
    JsonNode mildestText(Shape shape, Source source) {
        return switch (roles.of(shape)) {
            case DAY -> JSON.stringNode("hoje");
            case PERIOD -> JSON.stringNode("mês");
            case CATEGORY -> JSON.stringNode("outros");
            case NUMBER -> JSON.stringNode("último");
            default -> sized(shape, source.phrase().original().strip());
        };
    }

    static JsonNode within(Shape shape, long value) {
        long least = shape.node().path("minimum").asLong(Long.MIN_VALUE);
        long most = shape.node().path("maximum").asLong(Long.MAX_VALUE);
        return JSON.numberNode(Math.clamp(value, least, Math.max(least, most)));
    }

    private static JsonNode confidence(Shape shape, double confidence) {
        double most = shape.node().path("maximum").asDouble(1);
        if (shape.type().equals("integer")) {
            return JSON.numberNode(Math.round(confidence * (most > 1 ? most : 100)));
        }
        return JSON.numberNode(BigDecimal.valueOf(confidence * most).setScale(2, RoundingMode.HALF_UP));
    }

    static JsonNode money(Shape shape, Amount amount) {
        if (CENTS.matcher(shape.words()).find()) {
            return JSON.numberNode(amount.cents());
        }
        var reais = BigDecimal.valueOf(amount.cents(), 2);
        return shape.type().equals("integer")
                ? JSON.numberNode(reais.setScale(0, RoundingMode.HALF_UP).longValue())
                : JSON.numberNode(plain(reais.stripTrailingZeros()));
    }

    /** 1500 and not 1.5E+3. */
    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static @Nullable String amountText(Shape shape, @Nullable Amount amount) {
        if (amount == null) {
            return null;
        }
        return CENTS.matcher(shape.name()).find() ? String.valueOf(amount.cents()) : amount.text();
    }

    private static Optional<JsonNode> limit(Shape shape, Source source) {
        var found = source.firstNumber();
        if (found.isPresent()) {
            return Optional.of(within(shape, Math.max(1, found.getAsLong())));
        }
        return shape.nullable() || !shape.required() ? Optional.empty() : Optional.of(within(shape, USUAL_LIMIT));
    }

    private static String reason(Guess guess) {
        return guess.words().isEmpty()
                ? "Nenhuma palavra decidiu."
                : "Palavras que pesaram: " + String.join(", ", guess.words()) + ".";
    }

    private static @Nullable String match(Pattern pattern, Source source) {
        var matcher = pattern.matcher(source.phrase().original());
        return matcher.find() ? matcher.group().strip() : null;
    }

    private static JsonNode sized(Shape shape, String text) {
        int most = shape.node().path("maxLength").asInt(4000);
        int least = shape.node().path("minLength").asInt(0);
        var cut = text.length() > most ? text.substring(0, most) : text;
        return JSON.stringNode(cut.length() < least ? cut + "-".repeat(least - cut.length()) : cut);
    }
}
