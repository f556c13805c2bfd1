package br.app.falachefe.activities.agent.cashflow;

import br.app.falachefe.activities.agent.Says;
import br.app.falachefe.activities.agent.Tool;
import br.app.falachefe.activities.agent.ToolContext;
import br.app.falachefe.activities.agent.ToolReply;
import br.app.falachefe.activities.ledger.Categories;
import br.app.falachefe.activities.ledger.Change;
import br.app.falachefe.activities.ledger.EntryFilter;
import br.app.falachefe.activities.ledger.Ledger;
import br.app.falachefe.activities.ledger.Listing;
import br.app.falachefe.activities.portuguese.DateRange;
import br.app.falachefe.activities.portuguese.Periods;
import br.app.falachefe.activities.portuguese.Reading.Unclear;
import br.app.falachefe.activities.portuguese.Reading.Understood;
import br.app.falachefe.workflows.agent.ToolEffect;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows entries, or what became of one of them. */
final class ListEntries {
    private static final int SHOWN = 15;

    private final Ledger ledger;
    private final Categories categories;

    ListEntries(Ledger ledger, Categories categories) {
        this.ledger = ledger;
        this.categories = categories;
    }

    record Arguments(
            @Says(value = "O período com as palavras do cliente; null para os mais recentes.", example = "esta semana")
            @Nullable
            String periodo,

            @Says(value = "Só entradas ou só saídas; null para as duas.", example = "saida") @Nullable
            Way tipo,

            @Says(value = "Só desta categoria; null para todas.", example = "Fornecedores") @Nullable
            String categoria,

            @Says(value = "Só com estas palavras na descrição; null para todos.", example = "farinha") @Nullable
            String busca,

            @Says(value = "Só a história deste lançamento; null para a lista.", example = "12") @Nullable
            Integer numero) {}

    Tool<Arguments> tool() {
        return new Tool<>(
                "listar_lancamentos",
                "Mostra os lançamentos do caixa, com número, data, valor e categoria, e os totais deles.",
                ToolEffect.LOOK,
                Arguments.class,
                this::run);
    }

    private ToolReply run(ToolContext context, Arguments arguments) {
        if (arguments.numero() != null) {
            return history(context, arguments.numero());
        }
        String words = arguments.periodo();
        if (words == null || words.isBlank()) {
            return list(context, arguments, null);
        }
        return switch (Periods.read(words, context.today())) {
            case Unclear<DateRange>(var doubt, String ask) -> new ToolReply.Refused(ask);
            case Understood<DateRange>(DateRange period) -> list(context, arguments, period);
        };
    }

    private ToolReply list(ToolContext context, Arguments arguments, @Nullable DateRange period) {
        List<String> own = ledger.categories(context.company());
        String named = arguments.categoria() == null ? "" : EntryText.tidy(arguments.categoria());
        String category = named.isEmpty() ? null : categories.spelled(named, own);
        Listing listing = ledger.list(
                context.company(),
                new EntryFilter(
                        period,
                        arguments.tipo() == null ? null : arguments.tipo().direction(),
                        category,
                        arguments.busca(),
                        SHOWN));
        String where =
                (category == null ? "" : " na categoria " + category) + (period == null ? "" : ", " + period.written());
        if (listing.found() == 0) {
            String use = own.isEmpty() || category == null ? "" : " Categorias em uso: " + String.join(", ", own) + ".";
            return new ToolReply.Done("Nenhum lançamento encontrado" + where + "." + use);
        }
        String more = listing.found() > SHOWN ? " Abaixo, os " + SHOWN + " mais recentes." : "";
        return new ToolReply.Done(count(listing.found()) + where + ". Entradas: " + listing.income() + "; saídas: "
                + listing.expense() + "." + more + "\n"
                + listing.entries().stream().map(EntryText::line).collect(Collectors.joining("\n")));
    }

    private static String count(int found) {
        return found == 1 ? "1 lançamento" : found + " lançamentos";
    }

    private ToolReply history(ToolContext context, int number) {
        List<Change> changes = ledger.history(context.company(), number);
        if (changes.isEmpty()) {
            return new ToolReply.Refused("não existe o lançamento nº " + number + "; qual é o número certo?");
        }
        return new ToolReply.Done("Lançamento nº " + number + ":\n"
                + changes.stream()
                        .map(change -> said(change.kind()) + ": " + EntryText.details(change.after()))
                        .collect(Collectors.joining("\n")));
    }

    private static String said(Change.Kind kind) {
        return switch (kind) {
            case RECORDED -> "registrado";
            case CORRECTED -> "corrigido para";
            case UNDONE -> "desfeito, não conta mais";
        };
    }
}
