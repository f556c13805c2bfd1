package br.app.falachefe.activities.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;

/** What a call cost, in millionths of a real. */
final class ModelCosts {
    private final ModelPrices prices;
    private final BigDecimal reais;

    ModelCosts(ModelProperties properties) {
        this.prices = properties.prices();
        this.reais = properties.brlPerUsd().reais();
    }

    /** Empty where no price is configured. A price per million tokens is a price in millionths per token. */
    OptionalLong micros(ModelUsage usage) {
        return prices.of(usage.model())
                .map(price -> price.input()
                        .multiply(BigDecimal.valueOf(usage.prompt() - usage.cached()))
                        .add(price.cachedInput().multiply(BigDecimal.valueOf(usage.cached())))
                        .add(price.output().multiply(BigDecimal.valueOf(usage.completion())))
                        .multiply(reais)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact())
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }
}
