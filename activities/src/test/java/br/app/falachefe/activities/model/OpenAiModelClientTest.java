package br.app.falachefe.activities.model;

import static br.app.falachefe.activities.model.ModelException.GARBAGE_ATTEMPTS;
import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.activities.database.TestingDatabase;
import br.app.falachefe.activities.model.ModelException.Trouble;
import br.app.falachefe.activities.secret.Secret;
import br.app.falachefe.workflows.agent.AgentId;
import br.app.falachefe.workflows.failure.FailureType;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiModelClientTest {
    private static final TestingDatabase DATABASE = TestingDatabase.create();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    private final FakeProvider provider = new FakeProvider();
    private final FakeProvider other = new FakeProvider();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private OpenAiModelClient client = client(Duration.ofSeconds(20), null);

    @AfterEach
    void close() {
        client.close();
        provider.close();
        other.close();
        DATABASE.jdbc().sql("delete from model_call").update();
    }

    @Test
    void asksWithToolsInStrictFormAndWithoutWhatGpt5Refuses() {
        provider.asks("call_1", "ver_saldo", "{\"periodo\":\"hoje\"}");
        ModelAnswer answer = client.ask(request(
                List.of(new ModelTool(
                        "ver_saldo",
                        "Mostra o saldo.",
                        new JsonSchema(Map.of("type", "object", "additionalProperties", false)))),
                null));
        assertThat(((ModelAnswer.Asked) answer).calls())
                .containsExactly(new ModelToolCall("call_1", "ver_saldo", "{\"periodo\":\"hoje\"}"));

        var asked = provider.requests().getFirst();
        assertThat(asked.get("model").asString()).isEqualTo("gpt-5-mini");
        assertThat(asked.get("max_completion_tokens").asInt()).isEqualTo(4000);
        assertThat(asked.has("temperature")).isFalse();
        assertThat(asked.has("max_tokens")).isFalse();
        assertThat(asked.at("/tools/0/function/strict").asBoolean()).isTrue();
        assertThat(asked.at("/tools/0/function/parameters/type").asString()).isEqualTo("object");
    }

    @Test
    void givesEarlierRoundsBackAsTheyWere() {
        provider.says("Seu saldo é R$ 10,00.");
        ModelToolCall call = new ModelToolCall("call_1", "ver_saldo", "{}");
        client.ask(new ModelRequest(
                ModelPurpose.ANSWER,
                List.of(
                        new ModelMessage.Rules("Você responde."),
                        new ModelMessage.FromCustomer("oi"),
                        new ModelMessage.FromAssistant("olá"),
                        new ModelMessage.FromCustomer("saldo?"),
                        new ModelMessage.AssistantAsked(List.of(call)),
                        new ModelMessage.ToolFacts("call_1", "R$ 10,00")),
                List.of(),
                null,
                null,
                null));
        var messages = provider.requests().getFirst().get("messages");
        assertThat(messages)
                .extracting(message -> message.get("role").asString())
                .containsExactly("system", "user", "assistant", "user", "assistant", "tool");
        assertThat(messages.at("/4/tool_calls/0/function/name").asString()).isEqualTo("ver_saldo");
        assertThat(messages.at("/5/tool_call_id").asString()).isEqualTo("call_1");
        assertThat(messages.at("/5/content").asString()).isEqualTo("R$ 10,00");
    }

    @Test
    void asksForJsonInTheGivenForm() {
        provider.says("{\"intent\":\"other\"}");
        client.ask(request(List.of(), new JsonSchema(Map.of("type", "object"))));
        var format = provider.requests().getFirst().get("response_format");
        assertThat(format.get("type").asString()).isEqualTo("json_schema");
        assertThat(format.at("/json_schema/strict").asBoolean()).isTrue();
        assertThat(format.at("/json_schema/schema/type").asString()).isEqualTo("object");
    }

    @Test
    void writesDownTokensAndCostInReais() {
        provider.says("Pronto.");
        client.ask(request(List.of(), null));
        // 600 fresh x 0.25 + 400 cached x 0.025 + 200 out x 2.00 = 560 micro-dollars, at 5.00 reais
        var row = DATABASE.jdbc().sql("select * from model_call").query().singleRow();
        assertThat(row)
                .containsEntry("purpose", "answer")
                .containsEntry("model", "gpt-5-mini")
                .containsEntry("prompt_tokens", 1000)
                .containsEntry("cached_tokens", 400)
                .containsEntry("completion_tokens", 200)
                .containsEntry("cost_micros", 2800L);
        assertThat(meters.get("llm.cost.brl")
                        .tags("model", "gpt-5-mini", "agent", "hr")
                        .counter()
                        .count())
                .isEqualTo(0.0028);
        assertThat(meters.get("gen_ai.client.operation.duration").timer().count())
                .isEqualTo(1);
        assertThat(meters.get("gen_ai.client.token.usage")
                        .tag("gen_ai.token.type", "input")
                        .summary()
                        .totalAmount())
                .isEqualTo(1000);
        assertThat(meters.get("gen_ai.client.inference.usage.cache_read.input_tokens")
                        .counter()
                        .count())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "Retry-After, 7, 7000",
        "retry-after, 0.2, 1000",
        "retry-after-ms, 250, 250",
        "Retry-After, 'Tue, 24 Nov 2026 12:00:30 GMT', 30000",
        "Retry-After, 86400, 300000"
    })
    void waitsAsLongAsTheProviderAsks(String header, String value, long millis) {
        provider.answers(429, Map.of(header, value), error("rate_limit_exceeded"));
        ModelException trouble = trouble();
        assertThat(trouble.trouble()).isEqualTo(Trouble.UNAVAILABLE);
        assertThat(trouble.retryAfter()).isEqualTo(Duration.ofMillis(millis));
        assertThat(trouble.toFailure(1).getNextRetryDelay()).isEqualTo(Duration.ofMillis(millis));
        assertThat(trouble.toFailure(1).isNonRetryable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 409, 429, 500, 502, 503, 504})
    void triesAgainLaterAfterWhatPasses(int status) {
        provider.answers(status, Map.of("Retry-After", "soon"), error("busy"));
        ModelException trouble = trouble();
        assertThat(trouble.trouble()).isEqualTo(Trouble.UNAVAILABLE);
        assertThat(trouble.retryAfter()).isNull();
        assertThat(trouble.toFailure(50).isNonRetryable()).isFalse();
        assertThat(trouble.toFailure(1).getType()).isEqualTo(FailureType.MODEL_UNAVAILABLE.name());
        assertThat(provider.requests()).as("the client itself must not retry").hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"400, bad_request", "401, invalid_api_key", "403, forbidden", "404, no_model", "429, insufficient_quota"
    })
    void givesUpOnWhatStays(int status, String code) {
        provider.answers(status, Map.of(), error(code));
        ModelException trouble = trouble();
        assertThat(trouble.toFailure(1).isNonRetryable()).isTrue();
        assertThat(trouble.toFailure(1).getType()).isEqualTo(FailureType.MODEL_REFUSED.name());
        assertThat(trouble.toFailure(1).getOriginalMessage())
                .contains(status + " " + code)
                .doesNotContain("sk-secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<html>oops</html>", "{}", "{\"choices\":[]}", "", "[1,2]", "{\"choices\":[{\"message\":7}]}"})
    void takesNonsenseForAnAccidentOnlyAFewTimes(String body) {
        provider.answers(200, Map.of(), body);
        ModelException trouble = trouble();
        assertThat(trouble.trouble()).isEqualTo(Trouble.GARBAGE);
        assertThat(trouble.toFailure(1).isNonRetryable()).isFalse();
        assertThat(trouble.toFailure(GARBAGE_ATTEMPTS).isNonRetryable()).isTrue();
        assertThat(trouble.toFailure(GARBAGE_ATTEMPTS).getType()).isEqualTo(FailureType.MODEL_GARBAGE.name());
    }

    @Test
    void takesSilenceForGarbageAndARefusalForWords() {
        provider.says("  ")
                .answers(
                        200,
                        Map.of(),
                        FakeProvider.completion(
                                "{\"role\":\"assistant\",\"content\":null,\"refusal\":\"Não posso ajudar com isso.\"}",
                                "stop"));
        assertThat(trouble().trouble()).isEqualTo(Trouble.GARBAGE);
        assertThat(((ModelAnswer.Said) client.ask(request(List.of(), null))).text())
                .isEqualTo("Não posso ajudar com isso.");
    }

    @Test
    void triesAgainLaterAfterSilenceOrARefusedConnection() {
        client.close();
        client = client(Duration.ofMillis(300), null);
        assertThat(trouble().trouble()).isEqualTo(Trouble.UNAVAILABLE);
        provider.close();
        assertThat(trouble().trouble()).isEqualTo(Trouble.UNAVAILABLE);
    }

    @Test
    void stopsWaitingAtOnceWhenInterrupted() {
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        Thread caller = Thread.ofVirtual().start(() -> {
            try {
                client.ask(request(List.of(), null));
            } catch (RuntimeException ended) {
                end.complete(ended);
            }
        });
        Awaitility.await().until(() -> !provider.requests().isEmpty());
        caller.interrupt();
        assertThat(end.orTimeout(3, TimeUnit.SECONDS).join()).isInstanceOf(ModelException.class);
    }

    @Test
    void asksTheSecondProviderOnceWhenTheFirstFails() {
        withSecondProvider();
        provider.answers(500, Map.of(), error("down"));
        other.says("Aqui é o reserva.");
        assertThat(((ModelAnswer.Said) client.ask(request(List.of(), null))).text())
                .isEqualTo("Aqui é o reserva.");
        assertThat(other.requests().getFirst().get("model").asString()).isEqualTo("reserva-1");
        assertThat(DATABASE.jdbc()
                        .sql("select model from model_call")
                        .query(String.class)
                        .single())
                .isEqualTo("reserva-1");
    }

    @Test
    void triesAgainLaterWhenOneOfTwoMayRecover() {
        withSecondProvider();
        provider.answers(503, Map.of(), error("down"));
        other.answers(401, Map.of(), error("invalid_api_key"));
        assertThat(trouble().trouble()).isEqualTo(Trouble.UNAVAILABLE);
        provider.answers(401, Map.of(), error("invalid_api_key"));
        other.answers(503, Map.of(), error("down"));
        assertThat(trouble().trouble()).isEqualTo(Trouble.UNAVAILABLE);
        provider.answers(401, Map.of(), error("invalid_api_key"));
        other.answers(401, Map.of(), error("invalid_api_key"));
        assertThat(trouble().trouble()).isEqualTo(Trouble.REFUSED);
    }

    private void withSecondProvider() {
        client.close();
        client = client(Duration.ofSeconds(20), other.baseUrl());
    }

    private ModelException trouble() {
        try {
            client.ask(request(List.of(), null));
        } catch (ModelException trouble) {
            return trouble;
        }
        throw new AssertionError("there was an answer");
    }

    private static ModelRequest request(List<ModelTool> tools, @Nullable JsonSchema schema) {
        return new ModelRequest(
                ModelPurpose.ANSWER,
                List.of(new ModelMessage.FromCustomer("oi")),
                tools,
                schema,
                null,
                new AgentId("hr"));
    }

    private static String error(String code) {
        return "{\"error\":{\"message\":\"key sk-secret says no\",\"type\":\"x\",\"param\":null,\"code\":\"" + code
                + "\"}}";
    }

    private OpenAiModelClient client(Duration timeout, @Nullable URI second) {
        ModelProperties properties = new ModelProperties(
                provider.baseUrl(),
                new Secret("sk-test"),
                "gpt-5-mini",
                timeout,
                timeout,
                4000,
                new ModelProperties.Second(
                        second, second == null ? null : new Secret("sk-2"), second == null ? null : "reserva-1"),
                ModelPrices.valueOf("gpt-5-mini=0.25/0.025/2.00"),
                ExchangeRate.valueOf("5.00@2026-11-20"));
        return new OpenAiModelClient(properties, new ModelCalls(DATABASE.jdbc()), new ModelMeters(meters), CLOCK);
    }
}
