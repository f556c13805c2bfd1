package br.app.falachefe.activities.ledger;

import br.app.falachefe.activities.portuguese.DateRange;
import br.app.falachefe.workflows.money.Money;
import java.util.List;

/**
 * What a period did to the cash.
 *
 * @param opening sum of everything before the period
 * @param categories the largest first
 */
public record Balance(
        DateRange period, Money opening, Money income, Money expense, List<CategoryTotal> categories, int entries) {
    public Balance {
        categories = List.copyOf(categories);
    }

    public Money net() {
        return income.minus(expense);
    }

    /** Cash at the end of the period's last day. */
    public Money closing() {
        return opening.plus(net());
    }

    public record CategoryTotal(Direction direction, String category, Money amount) {}
}
