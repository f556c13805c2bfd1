package br.app.falachefe.activities.model;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the configured provider, and the second one once where the first one fails; counts what it costs. */
@Component
public class OpenAiModelClient implements ModelClient, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(OpenAiModelClient.class);
    private static final int RATE_IS_OLD_AFTER_DAYS = 90;

    private final OpenAiEndpoint first;
    private final Optional<OpenAiEndpoint> second;
    private final ModelCosts costs;
    private final ModelCalls calls;
    private final ModelMeters meters;

    OpenAiModelClient(ModelProperties properties, ModelCalls calls, ModelMeters meters, Clock clock) {
        OpenAiErrors errors = new OpenAiErrors(clock);
        this.first = new OpenAiEndpoint(properties.first(), properties.longestAnswer(), errors);
        this.second =
                properties.second().map(endpoint -> new OpenAiEndpoint(endpoint, properties.longestAnswer(), errors));
        this.costs = new ModelCosts(properties);
        this.calls = calls;
        this.meters = meters;
        ExchangeRate rate = properties.brlPerUsd();
        if (rate.asOf()
                .plusDays(RATE_IS_OLD_AFTER_DAYS)
                .atStartOfDay(clock.getZone())
                .toInstant()
                .isBefore(clock.instant())) {
            log.warn("BRL_PER_USD is of {}: costs in reais are figured with an old rate", rate.asOf());
        }
    }

    @Override
    public ModelAnswer ask(ModelRequest request) {
        try {
            return ask(first, request);
        } catch (ModelException trouble) {
            if (second.isEmpty() || Thread.currentThread().isInterrupted()) {
                throw trouble;
            }
            log.warn("{}; asking the second provider", trouble.getMessage());
            return askSecond(second.get(), request, trouble);
        }
    }

    private ModelAnswer askSecond(OpenAiEndpoint endpoint, ModelRequest request, ModelException before) {
        try {
            return ask(endpoint, request);
        } catch (ModelException trouble) {
            // Where one of the two may recover, asking again makes sense.
            throw trouble.trouble() == ModelException.Trouble.UNAVAILABLE ? trouble : before;
        }
    }

    private ModelAnswer ask(OpenAiEndpoint endpoint, ModelRequest request) {
        long begin = System.nanoTime();
        ModelAnswer answer;
        try {
            answer = endpoint.ask(request);
        } catch (ModelException trouble) {
            meters.failed(endpoint.model(), Duration.ofNanos(System.nanoTime() - begin), trouble.trouble());
            throw trouble;
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        OptionalLong cost = costs.micros(answer.usage());
        meters.answered(request, answer.usage(), took, cost);
        calls.record(request, answer.usage(), took, cost);
        return answer;
    }

    @Override
    public void close() {
        first.close();
        second.ifPresent(OpenAiEndpoint::close);
    }
}
