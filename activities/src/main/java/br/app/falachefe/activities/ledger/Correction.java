package br.app.falachefe.activities.ledger;

import br.app.falachefe.workflows.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is to be different in an entry; null leaves it as it is. */
public record Correction(
        @Nullable Direction direction,
        @Nullable Money amount,
        @Nullable String description,
        @Nullable String category,
        @Nullable LocalDate occurredOn) {

    NewEntry applyTo(Entry entry) {
        return new NewEntry(
                direction == null ? entry.direction() : direction,
                amount == null ? entry.amount() : amount,
                description == null ? entry.description() : description,
                category == null ? entry.category() : category,
                occurredOn == null ? entry.occurredOn() : occurredOn);
    }
}
