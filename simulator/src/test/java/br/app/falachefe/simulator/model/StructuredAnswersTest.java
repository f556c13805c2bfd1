package br.app.falachefe.simulator.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class StructuredAnswersTest {
    private static final String INTENTS = """
            {"type":"object","additionalProperties":false,"required":["intent","confidence","reason"],
             "properties":{
              "intent":{"type":"string","enum":["financial_analysis","budget_planning","cost_optimization",
               "cashflow_monitoring","revenue_projection","marketing_strategy","campaign_management",
               "lead_qualification","sales_funnel","hr_recruitment","performance_management",
               "policy_consultation","greeting","help","human","opt_out","other"]},
              "confidence":{"type":"number","minimum":0,"maximum":1},
              "reason":{"type":["string","null"]}}}""";

    private static final String EVERYTHING = """
            {"type":"object","additionalProperties":false,
             "required":["reply","tags","mood","detail","amount_cents","code","urgent","when","list","either"],
             "$defs":{"detail":{"type":"object","additionalProperties":false,"required":["summary","score"],
               "properties":{"summary":{"type":"string","maxLength":20},
                             "score":{"type":"integer","minimum":1,"maximum":10}}}},
             "properties":{
              "reply":{"type":"string","minLength":1},
              "tags":{"type":"array","items":{"type":"string","enum":["vendas","custos","pessoas"]}},
              "mood":{"anyOf":[{"type":"string","enum":["positive","negative"]},{"type":"null"}]},
              "detail":{"$ref":"#/$defs/detail"},
              "amount_cents":{"type":["integer","null"],"description":"valor em centavos"},
              "code":{"type":"string","const":"A1"},
              "urgent":{"type":"boolean","description":"a pessoa pede urgência, urgente"},
              "when":{"type":"string"},
              "list":{"type":"array","minItems":2,"items":{"type":"integer","minimum":3}},
              "either":{"anyOf":[{"type":"null"},{"$ref":"#/$defs/detail"}]}}}""";

    @BeforeEach
    void calm() {
        RunningSimulator.clear();
    }

    static Stream<String> intents() throws IOException {
        try (var stream = StructuredAnswersTest.class.getResourceAsStream("/model/intents.txt")) {
            var text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("intents")
    void classifiesByTheCustomersWords(String line) {
        var parts = line.split(" \\| ");
        var answer = answer(INTENTS, "Classifique a mensagem do cliente.", parts[0]);
        assertThat(answer.path("intent").asString()).isEqualTo(parts[1]);
        assertThat(answer.path("confidence").asDouble()).isBetween(0.25, 1.0);
    }

    @Test
    void isSurerOfAClearMessageThanOfAVagueOne() {
        var clear = answer(INTENTS, "Classifique.", "qual o saldo do caixa?")
                .path("confidence")
                .asDouble();
        var mixed = answer(INTENTS, "Classifique.", "orçamento da campanha")
                .path("confidence")
                .asDouble();
        var vague = answer(INTENTS, "Classifique.", "e aquilo lá?")
                .path("confidence")
                .asDouble();
        assertThat(clear).isGreaterThan(mixed).isGreaterThan(0.7);
        assertThat(mixed).isGreaterThan(vague);
    }

    @Test
    void learnsAnUnknownIntentFromItsDescriptionInThePrompt() {
        var schema = """
                {"type":"object","additionalProperties":false,"required":["intent"],"properties":{
                 "intent":{"type":"string","enum":["alpha","beta","other"]}}}""";
        var prompt = """
                Intenções:
                - alpha: perguntas sobre entrega, atraso do motoboy e endereço
                - beta: pedidos de cardápio, sabores e encomendas
                - other: o resto""";
        assertThat(answer(schema, prompt, "quais sabores vocês têm no cardápio?")
                        .path("intent")
                        .asString())
                .isEqualTo("beta");
        assertThat(answer(schema, prompt, "minha entrega está com atraso")
                        .path("intent")
                        .asString())
                .isEqualTo("alpha");
    }

    @Test
    void looksOnlyAtTheCustomersOwnWordsInsideAWrappedQuestion() {
        var text = "Contexto: o cliente falou de campanhas e férias.\nMensagem do cliente: qual o meu saldo?";
        assertThat(answer(INTENTS, "Classifique.", text).path("intent").asString())
                .isEqualTo("cashflow_monitoring");
    }

    @Test
    void fillsAnySchemaValidly() {
        for (var text : new String[] {"isso é urgente! recebi R$ 50,00 de vendas", "?", "oi", "adorei, vendi 1 mil"}) {
            answer(EVERYTHING, Ledger.PROMPT, text);
        }
        var answer = answer(EVERYTHING, Ledger.PROMPT, "isso é urgente! recebi R$ 50,00 de vendas");
        assertThat(answer.path("amount_cents").asLong()).isEqualTo(5000);
        assertThat(answer.path("urgent").asBoolean()).isTrue();
        assertThat(answer.path("tags").toString()).contains("vendas");
        assertThat(answer.path("reply").asString()).isNotBlank();
    }

    @Test
    void usesToolsFirstAndAnswersInTheSchemaAfterwards() {
        var schema = """
                {"type":"object","additionalProperties":false,"required":["reply"],
                 "properties":{"reply":{"type":"string"}}}""";
        var talk = Talk.withLedger().with("response_format", format(schema)).user("saldo m0042");
        var message = talk.message();
        assertThat(message.at("/tool_calls/0/function/name").asString()).isEqualTo("balance");
        assertThat(talk.results(message, "Saldo: R$ 10,00").text()).contains("R$ 10,00", "m0042");
    }

    private static JsonNode answer(String schema, String prompt, String text) {
        var content = new Talk(prompt)
                .with("response_format", format(schema))
                .user(text)
                .text();
        var errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON)
                .validate(content, InputFormat.JSON);
        assertThat(errors).as(content).isEmpty();
        return RunningSimulator.JSON.readTree(content);
    }

    private static String format(String schema) {
        return "{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"answer\",\"strict\":true,\"schema\":" + schema
                + "}}";
    }
}
