package br.app.falachefe.activities.model;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** What costs are figured with: the price list and the exchange rate, so that an old or missing one can be seen. */
@Component
class ModelPriceGauges implements MeterBinder {
    private final ModelPrices prices;
    private final ExchangeRate rate;

    ModelPriceGauges(ModelProperties properties) {
        this.prices = properties.prices();
        this.rate = properties.brlPerUsd();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("llm.brl.per.usd", () -> rate.reais())
                .description("Reais for one US dollar in BRL_PER_USD")
                .register(registry);
        Gauge.builder(
                        "llm.brl.per.usd.timestamp",
                        () -> rate.asOf().atStartOfDay(ZoneOffset.UTC).toEpochSecond())
                .description("The day of that rate")
                .baseUnit("seconds")
                .register(registry);
        prices.byModel().forEach((model, price) -> {
            price(registry, model, "input", price.input());
            price(registry, model, "cached", price.cachedInput());
            price(registry, model, "output", price.output());
        });
    }

    private static void price(MeterRegistry registry, String model, String tokens, BigDecimal dollars) {
        Gauge.builder("llm.price.usd", () -> dollars)
                .description("US dollars for a million tokens in MODEL_PRICES")
                .tags("model", model, "tokens", tokens)
                .register(registry);
    }
}
