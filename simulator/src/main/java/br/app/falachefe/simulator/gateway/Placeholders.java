package br.app.falachefe.simulator.gateway;

import br.app.falachefe.simulator.store.Contact;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The provider replaces {@code {{name}}} and its kind in every text, whoever wrote it: a trap for careless products. */
final class Placeholders {
    private static final Pattern KNOWN =
            Pattern.compile("\\{\\{\\s*(name|first_name|wa_name|wa_contactName|lead_\\w+)\\s*}}");

    private Placeholders() {}

    static String fill(String text, Contact contact) {
        return KNOWN.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        switch (match.group(1)) {
                            case "name", "wa_name" -> contact.name();
                            case "first_name" -> contact.name().replaceFirst("\\s.*", "");
                            default -> "";
                        }));
    }
}
