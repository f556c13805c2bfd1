package br.app.falachefe.simulator.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RulesTest {
    private static final String TOOLS = """
            [{"type":"function","function":{"name":"find_lead","parameters":{"type":"object","properties":{"name":{"type":"string"}}}}},
             {"type":"function","function":{"name":"set_budget","parameters":{"type":"object","properties":{
              "lead":{"type":"string"},"value":{"type":"number"}}}}}]""";

    @BeforeEach
    void calm() {
        RunningSimulator.clear();
    }

    @AfterAll
    static void calmAgain() {
        RunningSimulator.clear();
    }

    @Test
    void callsItsToolsWithGroupsAndEarlierResults() {
        add("""
            [{"when":"verba do lead (\\\\w+) .*?(R\\\\$ ?[\\\\d.,]+)",
              "tools":[{"name":"find_lead","arguments":{"name":"{$1}"}},
                       {"name":"set_budget","arguments":{"lead":"{find_lead.result.id}","value":"{$2}"}}],
              "say":"Pronto, {$1}: {tool.result} (lead {find_lead.result.id})"}]""");
        var talk = new Talk("Seu nome é Max.").tools(TOOLS).user("põe a verba do lead Marina em R$ 1.500,00 m0007");
        var first = talk.message();
        assertThat(first.path("tool_calls")).hasSize(1);
        assertThat(first.at("/tool_calls/0/function/arguments").asString()).isEqualTo("{\"name\":\"Marina\"}");
        var second = talk.results(first, "{\"id\":\"L9\"}").message();
        assertThat(second.at("/tool_calls/0/function/arguments").asString())
                .isEqualTo("{\"lead\":\"L9\",\"value\":1500}");
        assertThat(talk.results(second, "Verba de R$ 1.500,00 guardada.").text())
                .isEqualTo("Pronto, Marina: Verba de R$ 1.500,00 guardada. (lead L9) (m0007)");
    }

    @Test
    void comesBeforeTheAssistantsOwnJudgementAndCanBeForgotten() {
        add("[{\"when\":\"^saldo$\",\"say\":\"Regra.\"}]");
        assertThat(Talk.withLedger().user("SALDO").text()).isEqualTo("Regra.");
        assertThat(RunningSimulator.get("/model/rules")).hasSize(1);
        RunningSimulator.clear();
        assertThat(RunningSimulator.get("/model/rules")).isEmpty();
        assertThat(Talk.withLedger().user("saldo").calls()).hasSize(1);
    }

    @Test
    void leavesAloneARequestThatLacksItsToolsOrItsPrompt() {
        add(
                "[{\"when\":\"oi\",\"tools\":[{\"name\":\"find_lead\"}]},{\"when\":\"oi\",\"system\":\"Bia\",\"say\":\"Sou eu.\"}]");
        assertThat(Talk.withLedger().user("oi").text()).startsWith("Caio aqui.");
        assertThat(new Talk("Seu nome é Bia.").user("oi").text()).isEqualTo("Sou eu.");
        assertThat(new Talk("Seu nome é Max.").tools(TOOLS).user("oi").calls()).containsExactly("find_lead{}");
    }

    @Test
    void answersAStructuredRequestByItsOwnJson() {
        add("[{\"when\":\"duvidoso (\\\\w+)\",\"json\":{\"intent\":\"{$1}\",\"confidence\":0.41}}]");
        var format = """
                {"type":"json_schema","json_schema":{"name":"x","schema":{"type":"object","properties":{}}}}""";
        assertThat(new Talk("Classifique.")
                        .with("response_format", format)
                        .user("duvidoso other")
                        .text())
                .isEqualTo("{\"intent\":\"other\",\"confidence\":0.41}");
    }

    @Test
    void saysWhatIsWrongWithARule() {
        for (var rule :
                new String[] {"{}", "[{\"when\":\"(\",\"say\":\"x\"}]", "[{\"say\":\"x\"}]", "[{\"when\":\"x\"}]"}) {
            var answer = RunningSimulator.post("/model/rules", rule);
            assertThat(answer.statusCode()).as(rule).isEqualTo(400);
            assertThat(RunningSimulator.JSON
                            .readTree(answer.body())
                            .path("error")
                            .asString())
                    .isNotBlank();
        }
        assertThat(RunningSimulator.get("/model/rules")).isEmpty();
    }

    private static void add(String rules) {
        var answer = RunningSimulator.post("/model/rules", rules);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
