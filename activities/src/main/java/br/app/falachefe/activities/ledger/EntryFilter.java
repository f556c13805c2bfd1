package br.app.falachefe.activities.ledger;

import br.app.falachefe.activities.portuguese.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to show; null means all.
 *
 * @param words to be found in the description
 * @param limit how many at most, the latest first
 */
public record EntryFilter(
        @Nullable DateRange period,
        @Nullable Direction direction,
        @Nullable String category,
        @Nullable String words,
        int limit) {}
