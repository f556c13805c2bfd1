package br.app.falachefe.simulator.webhook;

import java.util.regex.Pattern;

/** Numbers as the provider's address book writes them. */
public final class PhoneNumbers {
    private static final Pattern BRAZILIAN = Pattern.compile("55(\\d{2})(\\d{4,5})(\\d{4})");

    private PhoneNumbers() {}

    /** {@code +55 11 99999-0001} for Brazilian numbers, else the digits as they are. */
    public static String written(String digits) {
        var parts = BRAZILIAN.matcher(digits);
        return parts.matches() ? "+55 %s %s-%s".formatted(parts.group(1), parts.group(2), parts.group(3)) : digits;
    }
}
