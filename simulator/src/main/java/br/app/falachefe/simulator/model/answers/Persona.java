package br.app.falachefe.simulator.model.answers;

import java.util.Optional;
import java.util.regex.Pattern;

/** The name that a system prompt gives the assistant. */
final class Persona {
    private static final Pattern NAME = Pattern.compile(
            "(?:[Ss]eu nome é|[Vv]ocê se chama|[Cc]hama-se|[Yy]our name is|[Nn]ome:|[Nn]ame:|[Pp]ersona:)\\s*[\"'*“_]*(\\p{Lu}\\p{L}+)");
    private static final Pattern IDENTITY = Pattern.compile("Você é (?:o |a )?[\"'*“_]*(\\p{Lu}\\p{Ll}+)");

    private Persona() {}

    static Optional<String> name(String system) {
        for (var pattern : new Pattern[] {NAME, IDENTITY}) {
            var matcher = pattern.matcher(system);
            if (matcher.find()) {
                return Optional.of(matcher.group(1));
            }
        }
        return Optional.empty();
    }
}
