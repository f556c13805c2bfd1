package br.app.falachefe.activities.whatsapp;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the times of UazAPI, which come as milliseconds, seconds or ISO text, sometimes in quotes, sometimes absent. */
final class GatewayTime {
    private static final Instant WHATSAPP_BEGAN = Instant.parse("2009-01-01T00:00:00Z");
    private static final Instant FAR_FUTURE = Instant.parse("2100-01-01T00:00:00Z");

    /** In seconds this is the year 5138; in milliseconds a day in 1973. */
    private static final long FIRST_MILLIS = 100_000_000_000L;

    private static final Pattern DIGITS = Pattern.compile("\\d{9,16}");

    private GatewayTime() {}

    /** Empty for what is no time, or none at which anybody could have sent a message. */
    static Optional<Instant> parse(String text) {
        String trimmed = text.trim();
        return (DIGITS.matcher(trimmed).matches() ? ofNumber(Long.parseLong(trimmed)) : ofIso(trimmed))
                .filter(time -> time.isAfter(WHATSAPP_BEGAN) && time.isBefore(FAR_FUTURE));
    }

    private static Optional<Instant> ofNumber(long number) {
        return Optional.of(number < FIRST_MILLIS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
    }

    private static Optional<Instant> ofIso(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.replaceFirst(" ", "T")).toInstant());
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
