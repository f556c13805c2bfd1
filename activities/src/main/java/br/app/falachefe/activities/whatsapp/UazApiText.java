package br.app.falachefe.activities.whatsapp;

import java.util.regex.Pattern;

/** Texts as UazAPI may have them. */
final class UazApiText {
    private static final Pattern BRACE_BEFORE_BRACE = Pattern.compile("\\{(?=\\{)");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d(?=\\d{4})");

    private UazApiText() {}

    /** UazAPI replaces {@code {{name}}} and its like; a space of no width between the braces shows the same and means nothing. */
    static String defused(String text) {
        return BRACE_BEFORE_BRACE.matcher(text).replaceAll("{\u200B");
    }

    /** The gateway's words without phone numbers, for logs and operators. */
    static String masked(String words) {
        return LONG_NUMBER.matcher(words).replaceAll("…").replaceAll("…+", "…");
    }
}
