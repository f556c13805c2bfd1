package br.app.falachefe.activities.agent;

import br.app.falachefe.activities.memory.ConversationContext;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an agent has to know about the moment: the date in words, in the company's zone, and where the talk stands. */
final class Situation {
    private static final DateTimeFormatter IN_WORDS =
            DateTimeFormatter.ofPattern("EEEE, d 'de' MMMM 'de' uuuu, HH:mm", Locale.of("pt", "BR"));

    private Situation() {}

    static String of(Instant now, ZoneId zone, Agent agent, @Nullable ConversationContext context) {
        StringBuilder text = new StringBuilder(
                "Agora é " + IN_WORDS.format(ZonedDateTime.ofInstant(now, zone)) + " para a empresa.");
        if (context == null) {
            text.append(" É a primeira conversa: a pessoa ainda não conhece você; apresente-se em meia frase.");
        } else if (!context.lastAgent().equals(agent.id())) {
            text.append(" A última resposta veio de outra pessoa da equipe (")
                    .append(context.lastAgent())
                    .append("); continue sem repetir apresentação longa.");
        }
        return text.append(" Responda às mensagens a seguir.").toString();
    }
}
