package br.app.falachefe.activities.agent.cashflow;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.activities.agent.RecordSchemas;
import br.app.falachefe.activities.agent.Tool;
import br.app.falachefe.activities.agent.ToolContext;
import br.app.falachefe.activities.agent.ToolReply;
import br.app.falachefe.activities.company.CompanyId;
import br.app.falachefe.activities.company.PersonId;
import br.app.falachefe.activities.ledger.Categories;
import br.app.falachefe.activities.ledger.TestingLedger;
import br.app.falachefe.workflows.conversation.TurnId;
import br.app.falachefe.workflows.conversation.TurnRef;
import br.app.falachefe.workflows.message.ConversationId;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class CashflowToolsTest {
    private static final TestingLedger TESTING = new TestingLedger();
    /** A Tuesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final ConversationId CHAT = new ConversationId("a".repeat(26));

    private final CashflowAgent agent = new CashflowAgent(TESTING.ledger(), new Categories());
    private final CompanyId company = TESTING.company();
    private final PersonId person = TESTING.person();
    private int turn = 1;
    private int step;

    @Test
    void booksASaleAndTellsNumberAndBalance() {
        assertThat(done("registrar_lancamento", """
                {"tipo":"entrada","valor":"R$ 5.000","descricao":"vendas","data":"hoje"}"""))
                .isEqualTo("Lançamento nº 1: entrada de R$ 5.000,00, “vendas”, categoria Vendas, 24/11/2026."
                        + " Saldo em caixa hoje: R$ 5.000,00.");
        assertThat(done("registrar_lancamento", """
                {"tipo":"saida","valor":"mil e duzentos","descricao":"aluguel da loja","data":"ontem"}"""))
                .isEqualTo("Lançamento nº 2: saída de R$ 1.200,00, “aluguel da loja”, categoria Aluguel, 23/11/2026."
                        + " Saldo em caixa hoje: R$ 3.800,00.");
        assertThat(done("consultar_saldo", "{}")).isEqualTo("""
                Saldo em caixa hoje (24/11/2026): R$ 3.800,00.
                Período, de 01/11/2026 a 30/11/2026: saldo inicial R$ 0,00; entradas R$ 5.000,00; \
                saídas R$ 1.200,00; resultado R$ 3.800,00; saldo final R$ 3.800,00.
                Entradas por categoria: Vendas R$ 5.000,00.
                Saídas por categoria: Aluguel R$ 1.200,00.""");
        assertThat(done("consultar_saldo", "{\"periodo\":\"mês passado\"}"))
                .endsWith("Nenhum lançamento no período, de 01/10/2026 a 31/10/2026.");
        assertThat(done("listar_lancamentos", "{}")).isEqualTo("""
                2 lançamentos. Entradas: R$ 5.000,00; saídas: R$ 1.200,00.
                nº 1: 24/11/2026, entrada, R$ 5.000,00, vendas (Vendas)
                nº 2: 23/11/2026, saída, R$ 1.200,00, aluguel da loja (Aluguel)""");
    }

    @Test
    void correctsAndUndoesTheLastEntryWhereNoNumberIsSaid() {
        book("entrada", "500", "vendas");
        assertThat(done("corrigir_lancamento", "{\"valor\":\"550\",\"data\":\"dia 5\"}"))
                .isEqualTo("Lançamento nº 1 corrigido: valor de R$ 500,00 para R$ 550,00;"
                        + " data de 24/11/2026 para 05/11/2026. Agora: entrada de R$ 550,00, “vendas”,"
                        + " categoria Vendas, 05/11/2026. Saldo em caixa hoje: R$ 550,00.");
        assertThat(done("corrigir_lancamento", "{\"numero\":1,\"categoria\":\"feira livre\",\"tipo\":\"saida\"}"))
                .contains("tipo de entrada para saída", "categoria de Vendas para Feira livre", "-R$ 550,00");
        assertThat(done("desfazer_lancamento", "{}"))
                .startsWith("Lançamento nº 1 desfeito")
                .endsWith("R$ 0,00.");
        assertThat(refused("desfazer_lancamento", "{}")).contains("qual é o número");
        assertThat(refused("desfazer_lancamento", "{\"numero\":1}")).contains("já estava desfeito");
        assertThat(refused("corrigir_lancamento", "{\"numero\":1,\"valor\":\"9\"}"))
                .contains("foi desfeito");
        assertThat(done("listar_lancamentos", "{\"numero\":1}"))
                .contains("registrado: entrada de R$ 500,00", "corrigido para: entrada de R$ 550,00", "desfeito");
    }

    @Test
    void doesTheSameStepOnce() {
        book("entrada", "500", "vendas");
        book("entrada", "300", "vendas");
        ToolContext again = context("same");
        ToolReply undone = call(again, "desfazer_lancamento", "{}");
        assertThat(call(again, "desfazer_lancamento", "{}")).isEqualTo(undone);
        ToolContext recording = context("twice");
        String arguments = "{\"tipo\":\"entrada\",\"valor\":\"90\",\"descricao\":\"bolo\"}";
        assertThat(call(recording, "registrar_lancamento", arguments))
                .isEqualTo(call(recording, "registrar_lancamento", arguments));
        assertThat(done("consultar_saldo", "{}")).startsWith("Saldo em caixa hoje (24/11/2026): R$ 590,00.");
    }

    @Test
    void takesEqualEntriesOfOneMessageAsOneUnlessTwoWereSaid() {
        String arguments = "{\"tipo\":\"entrada\",\"valor\":\"50\",\"descricao\":\"vendas\"%s}";
        done("registrar_lancamento", arguments.formatted(""));
        assertThat(refused("registrar_lancamento", arguments.formatted("")))
                .contains("já está anotado", "lançamento nº 1");
        assertThat(done("registrar_lancamento", arguments.formatted(",\"repetido\":true")))
                .startsWith("Lançamento nº 2");
        turn++;
        assertThat(done("registrar_lancamento", arguments.formatted(""))).startsWith("Lançamento nº 3");
    }

    @Test
    void tellsThatAFutureDayDoesNotCountYet() {
        assertThat(done("registrar_lancamento", """
                {"tipo":"saida","valor":"100","descricao":"luz","data":"amanhã"}"""))
                .contains("A data ainda vai chegar")
                .endsWith("Saldo em caixa hoje: R$ 0,00.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            registrar_lancamento | {"tipo":"entrada","valor":"um tanto","descricao":"x"}            | não entendi o valor “um tanto”
            registrar_lancamento | {"tipo":"entrada","valor":"1.500,00.00","descricao":"x"}         | mais de um jeito
            registrar_lancamento | {"tipo":"entrada","valor":"-50","descricao":"x"}                 | positivo
            registrar_lancamento | {"tipo":"entrada","valor":"100 e 200","descricao":"x"}           | mais de um valor
            registrar_lancamento | {"tipo":"entrada","valor":"5","descricao":"x","data":"31/02"}    | não existe
            registrar_lancamento | {"tipo":"entrada","valor":"5","descricao":"x","data":"sei lá"}   | não entendi a data
            registrar_lancamento | {"tipo":"saida","valor":"5","descricao":"x","data":"01/01/2099"} | mais de um ano
            registrar_lancamento | {"tipo":null,"valor":"50","descricao":"x"}                       | entrou ou saiu
            registrar_lancamento | {"tipo":"entrada"}                                               | quanto foi
            registrar_lancamento | {}                                                               | entrou ou saiu
            consultar_saldo      | {"periodo":"aquele tempo"}                                       | não entendi o período
            listar_lancamentos   | {"periodo":"de 31/02 a 05/03"}                                   | não existe
            listar_lancamentos   | {"numero":77}                                                    | não existe o lançamento nº 77
            corrigir_lancamento  | {"numero":77,"valor":"5"}                                        | não existe o lançamento nº 77
            corrigir_lancamento  | {"numero":-1,"valor":"5"}                                        | não existe o lançamento nº -1
            corrigir_lancamento  | {"numero":1,"valor":"zero"}                                      | não pode ser zero
            corrigir_lancamento  | {}                                                               | qual é o número
            desfazer_lancamento  | {"numero":2147483647}                                            | não existe
            """)
    void refusesNonsenseWithSomethingToAsk(String tool, String arguments, String part) {
        assertThat(refused(tool, arguments)).contains(part);
        assertThat(done("listar_lancamentos", "{}")).isEqualTo("Nenhum lançamento encontrado.");
    }

    @Test
    void storesWhatIsOddAndShortensWhatIsLong() {
        assertThat(done("registrar_lancamento", """
                {"tipo":"saida","valor":"5","descricao":"a\\u0000b \\ud800 \\n <b>'); drop table x;--",\
                "categoria":"%s"}""".formatted("😀".repeat(60))))
                .contains("“a b <b>'); drop table x;--”");
        assertThat(done("registrar_lancamento", """
                {"tipo":"saida","valor":"6","descricao":"%s"}""".formatted("😀".repeat(5000))))
                .hasSizeLessThan(400);
        assertThat(done("registrar_lancamento", "{\"tipo\":\"saida\",\"valor\":\"7\",\"descricao\":\"\"}"))
                .contains("“saída”, categoria Outros");
    }

    @Test
    void filtersTheListByWhatWasSaid() {
        book("saida", "50", "conta de luz");
        book("saida", "80", "conta de água");
        assertThat(done("listar_lancamentos", "{\"categoria\":\"energia\"}"))
                .startsWith("1 lançamento na categoria Energia.");
        assertThat(done("listar_lancamentos", "{\"busca\":\"AGUA\",\"periodo\":\"esta semana\",\"tipo\":\"saida\"}"))
                .startsWith("1 lançamento, de 23/11/2026 a 29/11/2026.");
        assertThat(done("listar_lancamentos", "{\"categoria\":\"marketing\"}"))
                .contains("Nenhum lançamento", "Categorias em uso: Energia, Água");
    }

    @Test
    void projectsTheAverageOfCompleteMonthsAndSaysSo() {
        assertThat(done("projetar_caixa", "{}")).startsWith("Ainda não dá para projetar");
        book("entrada", "3000", "vendas", "10/09/2026");
        book("saida", "1000", "aluguel", "15/10/2026");
        book("entrada", "999", "vendas", "hoje");
        assertThat(done("projetar_caixa", "{\"meses\":2}")).isEqualTo("""
                Projeção pela média de 2 meses completos (09/2026 a 10/2026): por mês, entradas R$ 1.500,00, \
                saídas R$ 500,00, resultado R$ 1.000,00.
                12/2026: resultado acumulado R$ 1.000,00.
                01/2027: resultado acumulado R$ 2.000,00.
                Método: repete a média do passado; não conhece sazonalidade nem negócios novos. \
                Com menos de 3 meses de história, vale pouco.""");
    }

    @Test
    void neverShowsAnotherCompanysMoney() {
        book("entrada", "500", "vendas");
        ToolContext stranger = new ToolContext(
                TESTING.company(),
                person,
                CHAT,
                new TurnRef(new TurnId(CHAT + ":other"), 1),
                "other",
                ZoneId.of("America/Sao_Paulo"),
                TODAY);
        assertThat(call(stranger, "consultar_saldo", "{}").toString()).contains("R$ 0,00");
        assertThat(call(stranger, "desfazer_lancamento", "{\"numero\":1}")).isInstanceOf(ToolReply.Refused.class);
        assertThat(call(stranger, "desfazer_lancamento", "{}")).isInstanceOf(ToolReply.Refused.class);
    }

    @Test
    void offersStrictSchemasAndAPromptWithAName() {
        assertThat(agent.prompt()).startsWith("Seu nome é Leo").hasSizeLessThan(6_000);
        assertThat(agent.tools())
                .hasSize(6)
                .allSatisfy(
                        tool -> assertThat(JsonMapper.shared().writeValueAsString(RecordSchemas.of(tool.arguments())))
                                .contains("\"additionalProperties\":false"));
    }

    private void book(String way, String amount, String description) {
        book(way, amount, description, "hoje");
    }

    private void book(String way, String amount, String description, String day) {
        done("registrar_lancamento", """
                {"tipo":"%s","valor":"%s","descricao":"%s","data":"%s"}""".formatted(way, amount, description, day));
    }

    private String done(String tool, String arguments) {
        ToolReply reply = call(context("step" + step++), tool, arguments);
        assertThat(reply).isInstanceOf(ToolReply.Done.class);
        return ((ToolReply.Done) reply).facts();
    }

    private String refused(String tool, String arguments) {
        ToolReply reply = call(context("step" + step++), tool, arguments);
        assertThat(reply).isInstanceOf(ToolReply.Refused.class);
        return ((ToolReply.Refused) reply).reason();
    }

    private ToolReply call(ToolContext context, String name, String arguments) {
        Tool<?> tool = agent.tools().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        return TESTING.transactions().execute(status -> run(tool, context, arguments));
    }

    private static <A extends Record> ToolReply run(Tool<A> tool, ToolContext context, String arguments) {
        return tool.run().apply(context, JsonMapper.shared().readValue(arguments, tool.arguments()));
    }

    private ToolContext context(String key) {
        TurnRef ref = new TurnRef(new TurnId(CHAT + ":turn" + turn), 1);
        return new ToolContext(company, person, CHAT, ref, key, ZoneId.of("America/Sao_Paulo"), TODAY);
    }
}
