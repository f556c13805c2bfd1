package br.app.falachefe.activities.ledger;

import br.app.falachefe.workflows.money.Money;
import java.util.List;

/**
 * Entries that count, the latest day first.
 *
 * @param found how many there are; the list may be shorter
 * @param income of all that were found
 * @param expense of all that were found
 */
public record Listing(List<Entry> entries, int found, Money income, Money expense) {
    public Listing {
        entries = List.copyOf(entries);
    }
}
