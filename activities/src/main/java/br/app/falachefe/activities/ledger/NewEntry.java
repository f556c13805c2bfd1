package br.app.falachefe.activities.ledger;

import br.app.falachefe.workflows.money.Money;
import java.time.LocalDate;

/** What is to be written down. */
public record NewEntry(Direction direction, Money amount, String description, String category, LocalDate occurredOn) {
    public static final int LONGEST_DESCRIPTION = 200;
    public static final int LONGEST_CATEGORY = 40;

    public NewEntry {
        if (amount.compareTo(Money.ZERO) <= 0) {
            throw new IllegalArgumentException("An entry's amount is positive");
        }
        if (description.isBlank() || description.length() > LONGEST_DESCRIPTION) {
            throw new IllegalArgumentException("A description has 1 to " + LONGEST_DESCRIPTION + " characters");
        }
        if (category.isBlank() || category.length() > LONGEST_CATEGORY) {
            throw new IllegalArgumentException("A category has 1 to " + LONGEST_CATEGORY + " characters");
        }
    }
}
