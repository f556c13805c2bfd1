package br.app.falachefe.activities.ledger;

import br.app.falachefe.activities.company.PersonId;
import br.app.falachefe.workflows.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a company's ledger.
 *
 * @param number counts from 1 within the company, without gaps
 * @param amount always positive; the direction says which way it went
 * @param undoneAt since when it no longer counts
 */
public record Entry(
        int number,
        Direction direction,
        Money amount,
        String description,
        String category,
        LocalDate occurredOn,
        PersonId recordedBy,
        Instant recordedAt,
        @Nullable Instant undoneAt) {}
