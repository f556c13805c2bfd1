package br.app.falachefe.activities.agent.cashflow;

import br.app.falachefe.activities.agent.ToolContext;
import br.app.falachefe.activities.ledger.Entry;
import br.app.falachefe.activities.ledger.Ledger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which entry a change is about. */
final class Target {
    static final String MISSING = "não há lançamento seu para mudar; qual é o número do lançamento?";

    private Target() {}

    /**
     * The number that was named, else the last entry of this person. A retry without a number keeps to the entry that it
     * has changed already.
     */
    static Optional<Integer> number(Ledger ledger, ToolContext context, @Nullable Integer named) {
        if (named != null) {
            return Optional.of(named);
        }
        return ledger.changedBy(context.company(), context.effectKey())
                .or(() -> ledger.latestOf(context.company(), context.person()).map(Entry::number));
    }

    static String none(int number) {
        return "não existe o lançamento nº " + number + "; qual é o número certo?";
    }
}
