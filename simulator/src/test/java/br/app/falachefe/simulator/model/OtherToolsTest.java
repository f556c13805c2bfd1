package br.app.falachefe.simulator.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OtherToolsTest {
    private static final String PORTUGUESE = """
            [{"type":"function","function":{"name":"lancar_movimento","description":"Anota dinheiro que entrou ou saiu",
              "parameters":{"type":"object","required":["tipo","valor_em_centavos"],"properties":{
               "tipo":{"type":"string","enum":["entrada","saida"]},
               "valor_em_centavos":{"type":"integer"},"descricao":{"type":"string"},"quando":{"type":"string"},
               "categoria":{"type":"string","enum":["vendas","aluguel","outros"]}}}}},
             {"type":"function","function":{"name":"consultar_saldo","description":"Diz o saldo",
              "parameters":{"type":"object","properties":{"periodo":{"type":"string","enum":["hoje","semana","mes"]}},
               "required":["periodo"]}}},
             {"type":"function","function":{"name":"desfazer_lancamento","description":"Remove um lançamento",
              "parameters":{"type":"object","required":["id"],"properties":{"id":{"type":"string"}}}}}]""";

    private static final String LOOKING = """
            [{"type":"function","function":{"name":"team_overview",
              "description":"Mostra quem trabalha na empresa e as férias marcadas.","parameters":{"type":"object","properties":{}}}},
             {"type":"function","function":{"name":"campaign_results","description":"Resultados das campanhas e dos anúncios."}},
             {"type":"function","function":{"name":"create_reminder","description":"Cria um lembrete.",
              "parameters":{"type":"object","required":["text","date"],"properties":{
               "text":{"type":"string"},"date":{"type":"string"}}}}}]""";

    @BeforeEach
    void calm() {
        RunningSimulator.clear();
    }

    @Test
    void understandsPortugueseToolsAndTheirUnits() {
        assertThat(ask(PORTUGUESE, "Recebi 1,5 mil de vendas ontem"))
                .containsExactly("lancar_movimento{\"tipo\":\"entrada\",\"valor_em_centavos\":150000,"
                        + "\"descricao\":\"vendas\",\"quando\":\"ontem\",\"categoria\":\"vendas\"}");
        assertThat(ask(PORTUGUESE, "saldo da semana")).containsExactly("consultar_saldo{\"periodo\":\"semana\"}");
        assertThat(ask(PORTUGUESE, "apaga o lançamento 8")).containsExactly("desfazer_lancamento{\"id\":\"8\"}");
    }

    @Test
    void givesReaisToANumberProperty() {
        var tools = """
                [{"type":"function","function":{"name":"addTransaction","description":"Adds an income or expense",
                  "parameters":{"type":"object","required":["type","amount"],"properties":{
                   "type":{"type":"string","enum":["INCOME","EXPENSE"]},"amount":{"type":"number"}}}}}]""";
        assertThat(ask(tools, "paguei R$ 45,90 de gasolina"))
                .containsExactly("addTransaction{\"type\":\"EXPENSE\",\"amount\":45.9}");
    }

    @Test
    void looksWhereTheSubjectFits() {
        assertThat(ask(LOOKING, "quem está de férias na equipe?")).containsExactly("team_overview{}");
        assertThat(ask(LOOKING, "como estão minhas campanhas?")).containsExactly("campaign_results{}");
        assertThat(ask(LOOKING, "como escolher um nome para a loja?")).isEmpty();
    }

    @Test
    void changesSomethingOnlyWhenToldTo() {
        assertThat(ask(LOOKING, "cria um lembrete para pagar o aluguel amanhã"))
                .singleElement()
                .asString()
                .startsWith("create_reminder{")
                .contains("\"date\":\"amanhã\"");
        assertThat(ask(LOOKING, "quais lembretes existem?")).isEmpty();
    }

    @Test
    void doesNotTakeABudgetForAnEntry() {
        var tools = """
                [{"type":"function","function":{"name":"set_budget","description":"Define o orçamento de despesas",
                  "parameters":{"type":"object","required":["amount"],"properties":{"amount":{"type":"string"}}}}}]""";
        assertThat(ask(tools, "paguei 300 de luz")).isEmpty();
        assertThat(ask(tools, "define o orçamento de marketing em R$ 800"))
                .containsExactly("set_budget{\"amount\":\"R$ 800\"}");
    }

    @Test
    void obeysTheToolChoice() {
        assertThat(Talk.withLedger()
                        .with("tool_choice", "\"none\"")
                        .user("saldo")
                        .calls())
                .isEmpty();
        assertThat(Talk.withLedger()
                        .with("tool_choice", "\"required\"")
                        .user("oi")
                        .calls())
                .hasSize(1);
        var named = "{\"type\":\"function\",\"function\":{\"name\":\"list_entries\"}}";
        assertThat(Talk.withLedger().with("tool_choice", named).user("oi").calls())
                .containsExactly("list_entries{\"period\":null}");
    }

    @Test
    void callsOneAtATimeWhereAskedTo() {
        var talk = Talk.withLedger()
                .with("parallel_tool_calls", "false")
                .user("Recebi 500 de vendas e paguei 500 de aluguel");
        var first = talk.message();
        assertThat(first.path("tool_calls")).hasSize(1);
        var second = talk.results(first, "Lançamento nº 1").message();
        assertThat(second.at("/tool_calls/0/function/arguments").asString()).contains("expense");
        assertThat(talk.results(second, "Lançamento nº 2").text()).contains("nº 1", "nº 2");
    }

    private static List<String> ask(String tools, String text) {
        return new Talk("Seu nome é Lia.").tools(tools).user(text).calls();
    }
}
