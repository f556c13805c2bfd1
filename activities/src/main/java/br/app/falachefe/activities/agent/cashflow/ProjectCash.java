package br.app.falachefe.activities.agent.cashflow;

import br.app.falachefe.activities.agent.Says;
import br.app.falachefe.activities.agent.Tool;
import br.app.falachefe.activities.agent.ToolContext;
import br.app.falachefe.activities.agent.ToolReply;
import br.app.falachefe.activities.company.CompanyId;
import br.app.falachefe.activities.ledger.Balance;
import br.app.falachefe.activities.ledger.Ledger;
import br.app.falachefe.activities.ledger.MonthTotal;
import br.app.falachefe.activities.portuguese.DateRange;
import br.app.falachefe.workflows.agent.ToolEffect;
import br.app.falachefe.workflows.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries the average of the last complete months forward, and says that it does just that. */
final class ProjectCash {
    private static final int BASE = 3;
    private static final int FARTHEST = 6;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/uuuu");

    private final Ledger ledger;

    ProjectCash(Ledger ledger) {
        this.ledger = ledger;
    }

    record Arguments(
            @Says(value = "Quantos meses à frente, de 1 a 6; null para 1.", example = "3") @Nullable
            Integer meses) {}

    Tool<Arguments> tool() {
        return new Tool<>(
                "projetar_caixa",
                "Faz uma projeção simples dos próximos meses pela média dos últimos meses completos.",
                ToolEffect.LOOK,
                Arguments.class,
                this::run);
    }

    private ToolReply run(ToolContext context, Arguments arguments) {
        YearMonth now = YearMonth.from(context.today());
        List<MonthTotal> months = ledger.months(
                context.company(),
                new DateRange(now.minusMonths(BASE).atDay(1), now.minusMonths(1).atEndOfMonth()));
        if (months.isEmpty()) {
            return new ToolReply.Done(tooEarly(context.company(), now));
        }
        int ahead = arguments.meses() == null ? 1 : Math.clamp(arguments.meses(), 1, FARTHEST);
        YearMonth first = months.getFirst().month();
        long count = first.until(now, ChronoUnit.MONTHS);
        Money income = average(months.stream().map(MonthTotal::income).toList(), count);
        Money expense = average(months.stream().map(MonthTotal::expense).toList(), count);
        Money net = income.minus(expense);
        StringBuilder text = new StringBuilder("Projeção pela média de "
                + (count == 1 ? "um mês completo" : count + " meses completos") + " (" + MONTH.format(first) + " a "
                + MONTH.format(now.minusMonths(1)) + "): por mês, entradas " + income + ", saídas " + expense
                + ", resultado " + net + ".");
        Money total = Money.ZERO;
        for (int i = 1; i <= ahead; i++) {
            total = total.plus(net);
            text.append("\n")
                    .append(MONTH.format(now.plusMonths(i)))
                    .append(": resultado acumulado ")
                    .append(total)
                    .append(".");
        }
        return new ToolReply.Done(text + scheduled(context.company(), context.today(), now.plusMonths(ahead))
                + "\nMétodo: repete a média do passado; não conhece sazonalidade nem negócios novos."
                + (count < BASE ? " Com menos de 3 meses de história, vale pouco." : ""));
    }

    private String tooEarly(CompanyId company, YearMonth now) {
        Balance month = ledger.balance(company, new DateRange(now.atDay(1), now.atEndOfMonth()));
        return "Ainda não dá para projetar: falta pelo menos um mês completo de lançamentos. Neste mês até agora:"
                + " entradas " + month.income() + ", saídas " + month.expense() + ".";
    }

    private String scheduled(CompanyId company, LocalDate today, YearMonth last) {
        Balance ahead = ledger.balance(company, new DateRange(today.plusDays(1), last.atEndOfMonth()));
        return ahead.entries() == 0
                ? ""
                : "\nJá lançado com data futura: entradas " + ahead.income() + ", saídas " + ahead.expense()
                        + " (não está na média).";
    }

    /** Rounded down to the centavo, which no forecast can tell. */
    private static Money average(List<Money> amounts, long months) {
        return new Money(amounts.stream().reduce(Money.ZERO, Money::plus).centavos() / months);
    }
}
