package br.app.falachefe.activities.portuguese;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Figures with points and commas. What could be read in two ways, such as {@code 1,500}, is not read at all. */
final class Figures {
    private static final Pattern BRAZILIAN = Pattern.compile("(?:\\d+|[1-9]\\d{0,2}(?:\\.\\d{3})+)(?:,\\d{1,2})?");
    private static final Pattern POINT = Pattern.compile("\\d+\\.\\d{1,2}");
    private static final Pattern AMERICAN = Pattern.compile("[1-9]\\d{0,2}(?:,\\d{3})+\\.\\d{2}");

    private Figures() {}

    static Optional<BigDecimal> read(String text) {
        if (BRAZILIAN.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')));
        }
        if (POINT.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text));
        }
        return AMERICAN.matcher(text).matches() ? Optional.of(new BigDecimal(text.replace(",", ""))) : Optional.empty();
    }
}
