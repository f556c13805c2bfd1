package br.app.falachefe.activities.agent.cashflow;

import br.app.falachefe.activities.agent.Says;
import br.app.falachefe.activities.agent.Tool;
import br.app.falachefe.activities.agent.ToolContext;
import br.app.falachefe.activities.agent.ToolReply;
import br.app.falachefe.activities.ledger.Balance;
import br.app.falachefe.activities.ledger.Direction;
import br.app.falachefe.activities.ledger.Ledger;
import br.app.falachefe.activities.portuguese.DateRange;
import br.app.falachefe.activities.portuguese.DateText;
import br.app.falachefe.activities.portuguese.Periods;
import br.app.falachefe.activities.portuguese.Reading.Unclear;
import br.app.falachefe.activities.portuguese.Reading.Understood;
import br.app.falachefe.workflows.agent.ToolEffect;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Today's cash, and what a period did to it. */
final class ShowBalance {
    private final Ledger ledger;

    ShowBalance(Ledger ledger) {
        this.ledger = ledger;
    }

    record Arguments(
            @Says(value = "O período com as palavras do cliente; null para este mês.", example = "mês passado")
            @Nullable
            String periodo) {}

    Tool<Arguments> tool() {
        return new Tool<>(
                "consultar_saldo",
                "Mostra o saldo em caixa de hoje e, do período, entradas, saídas, resultado e totais por categoria dos"
                        + " lançamentos.",
                ToolEffect.LOOK,
                Arguments.class,
                this::run);
    }

    private ToolReply run(ToolContext context, Arguments arguments) {
        String words = arguments.periodo() == null ? "" : arguments.periodo();
        return switch (Periods.read(words, context.today())) {
            case Unclear<DateRange>(var doubt, String ask) -> new ToolReply.Refused(ask);
            case Understood<DateRange>(DateRange period) -> new ToolReply.Done(text(context, period));
        };
    }

    private String text(ToolContext context, DateRange period) {
        Balance balance = ledger.balance(context.company(), period);
        String today = "Saldo em caixa hoje (" + DateText.full(context.today()) + "): "
                + ledger.cashOn(context.company(), context.today()) + ".";
        if (balance.entries() == 0) {
            return today + "\nNenhum lançamento no período, " + period.written() + ".";
        }
        return today + "\nPeríodo, " + period.written() + ": saldo inicial " + balance.opening() + "; entradas "
                + balance.income() + "; saídas " + balance.expense() + "; resultado " + balance.net()
                + "; saldo final " + balance.closing() + "."
                + byCategory("Entradas", balance, Direction.INCOME)
                + byCategory("Saídas", balance, Direction.EXPENSE);
    }

    private static String byCategory(String title, Balance balance, Direction direction) {
        List<Balance.CategoryTotal> totals = balance.categories().stream()
                .filter(total -> total.direction() == direction)
                .toList();
        return totals.isEmpty()
                ? ""
                : totals.stream()
                        .map(total -> total.category() + " " + total.amount())
                        .collect(Collectors.joining("; ", "\n" + title + " por categoria: ", "."));
    }
}
