package br.app.falachefe.activities.agent.cashflow;

import br.app.falachefe.activities.agent.Says;
import br.app.falachefe.activities.agent.Tool;
import br.app.falachefe.activities.agent.ToolContext;
import br.app.falachefe.activities.agent.ToolReply;
import br.app.falachefe.activities.ledger.Cause;
import br.app.falachefe.activities.ledger.Entry;
import br.app.falachefe.activities.ledger.Ledger;
import br.app.falachefe.activities.ledger.Undoing;
import br.app.falachefe.workflows.agent.ToolEffect;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes an entry back; its number stays taken. */
final class UndoEntry {
    private final Ledger ledger;

    UndoEntry(Ledger ledger) {
        this.ledger = ledger;
    }

    record Arguments(
            @Says(value = "Número do lançamento; null para o último.", example = "1") @Nullable
            Integer numero) {}

    Tool<Arguments> tool() {
        return new Tool<>(
                "desfazer_lancamento",
                "Desfaz um lançamento errado ou repetido: ele deixa de contar no saldo.",
                ToolEffect.CHANGE,
                Arguments.class,
                this::run);
    }

    private ToolReply run(ToolContext context, Arguments arguments) {
        Optional<Integer> number = Target.number(ledger, context, arguments.numero());
        if (number.isEmpty()) {
            return new ToolReply.Refused(Target.MISSING);
        }
        Cause cause = new Cause(
                context.company(),
                context.person(),
                context.effectKey(),
                context.turn().turn().value());
        return switch (ledger.undo(cause, number.get())) {
            case Undoing.Undone(Entry entry) ->
                new ToolReply.Done("Lançamento nº " + entry.number() + " desfeito: " + EntryText.details(entry)
                        + ". Não conta mais." + EntryText.cash(ledger.cashOn(context.company(), context.today())));
            case Undoing.NoSuchEntry() -> new ToolReply.Refused(Target.none(number.get()));
            case Undoing.AlreadyUndone(Entry entry) ->
                new ToolReply.Refused("o lançamento nº " + entry.number() + " já estava desfeito; era outro número?");
        };
    }
}
