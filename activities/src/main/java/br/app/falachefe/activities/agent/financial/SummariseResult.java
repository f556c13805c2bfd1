package br.app.falachefe.activities.agent.financial;

import br.app.falachefe.activities.agent.Says;
import br.app.falachefe.activities.agent.Tool;
import br.app.falachefe.activities.agent.ToolContext;
import br.app.falachefe.activities.agent.ToolReply;
import br.app.falachefe.activities.ledger.Balance;
import br.app.falachefe.activities.ledger.Direction;
import br.app.falachefe.activities.ledger.Ledger;
import br.app.falachefe.activities.portuguese.DateRange;
import br.app.falachefe.activities.portuguese.Periods;
import br.app.falachefe.activities.portuguese.Reading.Unclear;
import br.app.falachefe.activities.portuguese.Reading.Understood;
import br.app.falachefe.workflows.agent.ToolEffect;
import br.app.falachefe.workflows.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a period earned, where the money went, and how that compares with the period before. */
final class SummariseResult {
    private final Ledger ledger;

    SummariseResult(Ledger ledger) {
        this.ledger = ledger;
    }

    record Arguments(
            @Says(value = "O período com as palavras do cliente; null para este mês.", example = "mês passado")
            @Nullable
            String periodo) {}

    Tool<Arguments> tool() {
        return new Tool<>(
                "resumir_resultado",
                "Mostra o resultado de um período: receita, despesas e custos por categoria com o peso de cada uma, lucro,"
                        + " margem e comparação com o período anterior. Consulte antes de falar de números da empresa.",
                ToolEffect.LOOK,
                Arguments.class,
                this::run);
    }

    private ToolReply run(ToolContext context, Arguments arguments) {
        String words = arguments.periodo() == null ? "" : arguments.periodo();
        return switch (Periods.read(words, context.today())) {
            case Unclear<DateRange>(var _, String ask) -> new ToolReply.Refused(ask);
            case Understood<DateRange>(DateRange period) -> new ToolReply.Done(text(context, period));
        };
    }

    private String text(ToolContext context, DateRange asked) {
        DateRange period = untilToday(asked, context.today());
        Balance now = ledger.balance(context.company(), period);
        if (now.entries() == 0) {
            return "Não há lançamentos no período, " + period.written()
                    + ". Sem lançamentos não dá para analisar o resultado.";
        }
        return "Resultado do período, " + period.written() + ": receita " + now.income() + "; despesas " + now.expense()
                + "; lucro " + now.net() + margin(now) + "." + expenses(now) + before(context, period);
    }

    /** What lies ahead is not earned yet. */
    private static DateRange untilToday(DateRange period, LocalDate today) {
        boolean running = !period.from().isAfter(today) && period.to().isAfter(today);
        return running ? new DateRange(period.from(), today) : period;
    }

    private static String margin(Balance balance) {
        return balance.income().equals(Money.ZERO)
                ? ""
                : " (margem de " + Percent.of(balance.net(), balance.income()) + ")";
    }

    private static String expenses(Balance balance) {
        return balance.categories().stream()
                .filter(total -> total.direction() == Direction.EXPENSE)
                .map(total -> total.category() + " " + total.amount() + " ("
                        + Percent.of(total.amount(), balance.expense()) + ")")
                .reduce((one, other) -> one + "; " + other)
                .map(list -> "\nDespesas por categoria: " + list + ".")
                .orElse("");
    }

    private String before(ToolContext context, DateRange period) {
        if (period.from().equals(DateRange.BEGINNING)) {
            return "";
        }
        DateRange earlier = PeriodBefore.of(period);
        Balance before = ledger.balance(context.company(), earlier);
        return before.entries() == 0
                ? "\nPara comparar não há lançamentos no período anterior, " + earlier.written() + "."
                : "\nPeríodo anterior, " + earlier.written() + ": receita " + before.income() + "; despesas "
                        + before.expense() + "; lucro " + before.net() + ".";
    }
}
