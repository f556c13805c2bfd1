package br.app.falachefe.activities.agent.cashflow;

import br.app.falachefe.activities.agent.Says;
import br.app.falachefe.activities.agent.Tool;
import br.app.falachefe.activities.agent.ToolContext;
import br.app.falachefe.activities.agent.ToolReply;
import br.app.falachefe.activities.ledger.Categories;
import br.app.falachefe.activities.ledger.Cause;
import br.app.falachefe.activities.ledger.Correcting;
import br.app.falachefe.activities.ledger.Correction;
import br.app.falachefe.activities.ledger.Entry;
import br.app.falachefe.activities.ledger.Ledger;
import br.app.falachefe.activities.portuguese.Amounts;
import br.app.falachefe.activities.portuguese.DateText;
import br.app.falachefe.activities.portuguese.Reading.Unclear;
import br.app.falachefe.activities.portuguese.Reading.Understood;
import br.app.falachefe.workflows.agent.ToolEffect;
import br.app.falachefe.workflows.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes an entry; what is not said stays as it is. */
final class CorrectEntry {
    private final Ledger ledger;
    private final Categories categories;

    CorrectEntry(Ledger ledger, Categories categories) {
        this.ledger = ledger;
        this.categories = categories;
    }

    record Arguments(
            @Says(value = "Número do lançamento; null para o último.", example = "1") @Nullable
            Integer numero,

            @Says(value = "Valor certo, com as palavras do cliente; null se não muda.", example = "R$ 5.500") @Nullable
            String valor,

            @Says(value = "Descrição certa; null se não muda.", example = "vendas da feira") @Nullable
            String descricao,

            @Says(value = "Categoria certa; null se não muda.", example = "Vendas") @Nullable
            String categoria,

            @Says(value = "Dia certo, com as palavras do cliente; null se não muda.", example = "dia 5") @Nullable
            String data,

            @Says(value = "entrada ou saida, se estava trocado; null se não muda.", example = "entrada") @Nullable
            Way tipo) {}

    Tool<Arguments> tool() {
        return new Tool<>(
                "corrigir_lancamento",
                "Corrige um lançamento: valor, descrição, categoria, data ou se era entrada ou saída.",
                ToolEffect.CHANGE,
                Arguments.class,
                this::run);
    }

    private ToolReply run(ToolContext context, Arguments arguments) {
        Optional<Integer> number = Target.number(ledger, context, arguments.numero());
        if (number.isEmpty()) {
            return new ToolReply.Refused(Target.MISSING);
        }
        String amountWords = text(arguments.valor());
        Money amount = null;
        if (amountWords != null) {
            switch (Amounts.read(amountWords)) {
                case Unclear<Money>(var doubt, String ask) -> {
                    return new ToolReply.Refused(ask);
                }
                case Understood<Money>(Money read) -> amount = read;
            }
        }
        String dayWords = text(arguments.data());
        LocalDate day = null;
        if (dayWords != null) {
            switch (Days.read(dayWords, context.today())) {
                case Unclear<LocalDate>(var doubt, String ask) -> {
                    return new ToolReply.Refused(ask);
                }
                case Understood<LocalDate>(LocalDate read) -> day = read;
            }
        }
        return correct(
                context,
                number.get(),
                new Correction(
                        arguments.tipo() == null ? null : arguments.tipo().direction(),
                        amount,
                        text(arguments.descricao()),
                        category(context, text(arguments.categoria())),
                        day));
    }

    private ToolReply correct(ToolContext context, int number, Correction correction) {
        Cause cause = new Cause(
                context.company(),
                context.person(),
                context.effectKey(),
                context.turn().turn().value());
        return switch (ledger.correct(cause, number, correction)) {
            case Correcting.Corrected(Entry before, Entry after) ->
                new ToolReply.Done("Lançamento nº " + number + " corrigido: " + differences(before, after) + ". Agora: "
                        + EntryText.details(after) + "." + EntryText.ahead(after.occurredOn(), context.today())
                        + EntryText.cash(ledger.cashOn(context.company(), context.today())));
            case Correcting.NoSuchEntry() -> new ToolReply.Refused(Target.none(number));
            case Correcting.WasUndone(Entry entry) ->
                new ToolReply.Refused("o lançamento nº " + number
                        + " foi desfeito e não muda mais; quer que eu registre um novo no lugar?");
            case Correcting.NothingToChange(Entry entry) ->
                new ToolReply.Refused("o lançamento nº " + number + " já está assim (" + EntryText.details(entry)
                        + "); o que deve mudar nele?");
        };
    }

    private static String differences(Entry before, Entry after) {
        List<String> changes = new ArrayList<>();
        add(changes, "tipo", Way.said(before.direction()), Way.said(after.direction()));
        add(changes, "valor", before.amount().toString(), after.amount().toString());
        add(changes, "descrição", before.description(), after.description());
        add(changes, "categoria", before.category(), after.category());
        add(changes, "data", DateText.full(before.occurredOn()), DateText.full(after.occurredOn()));
        return String.join("; ", changes);
    }

    private static void add(List<String> changes, String what, String before, String after) {
        if (!before.equals(after)) {
            changes.add(what + " de " + before + " para " + after);
        }
    }

    private @Nullable String category(ToolContext context, @Nullable String name) {
        return name == null ? null : categories.spelled(name, ledger.categories(context.company()));
    }

    private static @Nullable String text(@Nullable String words) {
        String tidy = words == null ? "" : EntryText.tidy(words);
        return tidy.isEmpty() ? null : tidy;
    }
}
