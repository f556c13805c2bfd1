package br.app.falachefe.activities.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * Reais for one US dollar and the day on which that was true; written {@code 5.40@2026-11-01}.
 */
public record ExchangeRate(BigDecimal reais, LocalDate asOf) {

    public static ExchangeRate valueOf(String text) {
        String[] parts = text.strip().split("@");
        try {
            if (parts.length == 2) {
                return new ExchangeRate(new BigDecimal(parts[0]), LocalDate.parse(parts[1]));
            }
        } catch (NumberFormatException | DateTimeParseException e) {
            throw malformed(text);
        }
        throw malformed(text);
    }

    private static IllegalArgumentException malformed(String text) {
        return new IllegalArgumentException("BRL_PER_USD must look like 5.40@2026-11-01, not like " + text);
    }
}
