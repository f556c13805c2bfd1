package br.app.falachefe.activities.model;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What models cost; written {@code gpt-5-mini=0.25/0.025/2.00;other=…}: fresh input, cached input, output. */
public record ModelPrices(Map<String, Price> byModel) {
    public ModelPrices {
        byModel = Map.copyOf(byModel);
    }

    /** US dollars per million tokens. */
    public record Price(BigDecimal input, BigDecimal cachedInput, BigDecimal output) {}

    public static ModelPrices valueOf(String text) {
        Map<String, Price> prices = new LinkedHashMap<>();
        for (String entry : text.split(";")) {
            if (!entry.isBlank()) {
                int equals = entry.indexOf('=');
                String[] figures = entry.substring(equals + 1).strip().split("/");
                if (equals < 1 || figures.length != 3) {
                    throw malformed(entry);
                }
                prices.put(entry.substring(0, equals).strip(), price(entry, figures));
            }
        }
        return new ModelPrices(prices);
    }

    public Optional<Price> of(String model) {
        return Optional.ofNullable(byModel.get(model));
    }

    private static Price price(String entry, String[] figures) {
        try {
            return new Price(new BigDecimal(figures[0]), new BigDecimal(figures[1]), new BigDecimal(figures[2]));
        } catch (NumberFormatException e) {
            throw malformed(entry);
        }
    }

    private static IllegalArgumentException malformed(String entry) {
        return new IllegalArgumentException(
                "MODEL_PRICES must look like gpt-5-mini=0.25/0.025/2.00;other=1/0.1/8, not like " + entry.strip());
    }
}
