package br.app.falachefe.activities.agent.financial;

import static br.app.falachefe.activities.agent.Contexts.facts;
import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.activities.company.CompanyId;
import br.app.falachefe.activities.ledger.Cause;
import br.app.falachefe.activities.ledger.Direction;
import br.app.falachefe.activities.ledger.NewEntry;
import br.app.falachefe.activities.ledger.TestingLedger;
import br.app.falachefe.activities.portuguese.DateRange;
import br.app.falachefe.workflows.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinancialToolsTest {
    private static final TestingLedger TESTING = new TestingLedger();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final CompanyId company = TESTING.company();

    @Test
    void showsResultSharesAndTheSamePartOfTheMonthBefore() {
        entry(Direction.INCOME, 1_000_00, "Vendas", LocalDate.of(2026, 11, 3));
        entry(Direction.EXPENSE, 450_00, "Fornecedores", LocalDate.of(2026, 11, 4));
        entry(Direction.EXPENSE, 150_00, "Energia", LocalDate.of(2026, 11, 5));
        entry(Direction.INCOME, 800_00, "Vendas", LocalDate.of(2026, 10, 24));
        entry(Direction.INCOME, 999_00, "Vendas", LocalDate.of(2026, 10, 25));
        assertThat(summary(null)).isEqualTo("""
                        Resultado do período, de 01/11/2026 a 24/11/2026: receita R$ 1.000,00; despesas R$ 600,00; \
                        lucro R$ 400,00 (margem de 40%).
                        Despesas por categoria: Fornecedores R$ 450,00 (75%); Energia R$ 150,00 (25%).
                        Período anterior, de 01/10/2026 a 24/10/2026: receita R$ 800,00; despesas R$ 0,00; \
                        lucro R$ 800,00.""");
    }

    @Test
    void saysWhenThereIsNothingToLookAt() {
        assertThat(summary("mês passado")).contains("Não há lançamentos");
        assertThat(summary("quando choveu")).startsWith("Recusado: ");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01, 2026-11-24, 2026-10-01, 2026-10-24",
        "2026-02-01, 2026-02-28, 2026-01-01, 2026-01-31",
        "2026-07-01, 2026-09-30, 2026-04-01, 2026-06-30",
        "2026-11-16, 2026-11-22, 2026-11-09, 2026-11-15",
        "2026-03-01, 2026-03-30, 2026-02-01, 2026-02-28"
    })
    void comparesWithAFairPeriod(LocalDate from, LocalDate to, LocalDate earlierFrom, LocalDate earlierTo) {
        assertThat(PeriodBefore.of(new DateRange(from, to))).isEqualTo(new DateRange(earlierFrom, earlierTo));
    }

    @Test
    void figuresAPriceWhoseMarginIsAShareOfThePrice() {
        assertThat(facts(new FigurePrice().tool(), TODAY, new FigurePrice.Arguments("R$ 12", 10, 30)))
                .startsWith("Preço de venda: R$ 20,00. Custo R$ 12,00; impostos e taxas R$ 2,00 (10% do preço);"
                        + " sobra R$ 6,00 por unidade (30% do preço)");
        assertThat(facts(new FigurePrice().tool(), TODAY, new FigurePrice.Arguments("R$ 12", 60, 60)))
                .startsWith("Recusado: ");
        assertThat(facts(new FigurePrice().tool(), TODAY, new FigurePrice.Arguments("barato", 0, 30)))
                .startsWith("Recusado: ");
    }

    private String summary(@Nullable String period) {
        return facts(
                new SummariseResult(TESTING.ledger()).tool(), company, TODAY, new SummariseResult.Arguments(period));
    }

    private void entry(Direction direction, long centavos, String category, LocalDate day) {
        TESTING.ledger()
                .record(
                        new Cause(company, TESTING.person(), UUID.randomUUID().toString(), "turn"),
                        new NewEntry(direction, new Money(centavos), "algo", category, day),
                        true);
    }
}
