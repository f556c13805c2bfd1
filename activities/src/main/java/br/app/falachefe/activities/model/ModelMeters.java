package br.app.falachefe.activities.model;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Figures about the model. Names come from OpenTelemetry's GenAI conventions, except the cost, which they lack. */
@Component
class ModelMeters {
    private static final String DURATION = "gen_ai.client.operation.duration";
    private static final String TOKENS = "gen_ai.client.token.usage";
    private static final String CACHED = "gen_ai.client.inference.usage.cache_read.input_tokens";
    private static final String COST = "llm.cost.brl";
    private static final String MODEL = "gen_ai.request.model";
    private static final String OPERATION = "gen_ai.operation.name";
    private static final String TOKEN_TYPE = "gen_ai.token.type";
    private static final String ERROR = "error.type";
    private static final double MICROS = 1e6;
    /** The convention's buckets: powers of four. */
    private static final double[] TOKEN_BUCKETS = IntStream.rangeClosed(0, 13)
            .mapToDouble(power -> Math.pow(4, power))
            .toArray();

    private final MeterRegistry meters;

    ModelMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void answered(ModelRequest request, ModelUsage usage, Duration took, OptionalLong costMicros) {
        duration(usage.model(), took, "none");
        tokens(usage.model(), "input").record(usage.prompt());
        tokens(usage.model(), "output").record(usage.completion());
        Counter.builder(CACHED)
                .description("Tokens of the input that the provider had read before")
                .tags(OPERATION, "chat", MODEL, usage.model())
                .register(meters)
                .increment(usage.cached());
        String agent = request.agent() == null ? "none" : request.agent().value();
        costMicros.ifPresent(micros -> Counter.builder(COST)
                .description("Reais that models cost which have a price")
                .tags("model", usage.model(), "agent", agent)
                .register(meters)
                .increment(micros / MICROS));
    }

    void failed(String model, Duration took, ModelException.Trouble trouble) {
        duration(
                model,
                took,
                switch (trouble) {
                    case UNAVAILABLE -> "unavailable";
                    case REFUSED -> "refused";
                    case GARBAGE -> "garbage";
                });
    }

    private void duration(String model, Duration took, String error) {
        Timer.builder(DURATION)
                .description("How long calls of the model took")
                .tags(OPERATION, "chat", MODEL, model, ERROR, error)
                .register(meters)
                .record(took);
    }

    private DistributionSummary tokens(String model, String type) {
        return DistributionSummary.builder(TOKENS)
                .description("Tokens of a call")
                .tags(OPERATION, "chat", MODEL, model, TOKEN_TYPE, type)
                .serviceLevelObjectives(TOKEN_BUCKETS)
                .register(meters);
    }
}
