package br.app.falachefe.activities.agent;

import br.app.falachefe.activities.model.ModelException;
import br.app.falachefe.activities.turn.TurnMessage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Turns what is to be said into the parts that leave: nothing of our instructions, and an apology where we are late. */
@Component
class Wording {
    private static final Duration LATE = Duration.ofMinutes(10);
    private static final int OPENING = 80;
    private static final String SORRY = "Desculpe a demora para responder! ";
    private static final String NOT_THAT =
            "Isso eu não posso mostrar. 🙂 Posso ajudar com a empresa: caixa, finanças, marketing, vendas e equipe.";

    private final Briefings briefings;
    private final AgentMeters meters;

    Wording(Briefings briefings, AgentMeters meters) {
        this.briefings = briefings;
        this.meters = meters;
    }

    /** @throws ModelException when nothing that can be said is left */
    List<String> parts(String text, List<TurnMessage> asked) {
        String clean = AnswerText.clean(text);
        if (clean.isBlank()) {
            throw ModelException.garbage("The model's answer has no words");
        }
        if (briefings.canary().isIn(clean)) {
            meters.blocked(AgentMeters.INSTRUCTIONS);
            clean = NOT_THAT;
        }
        return AnswerText.parts(late(asked) && !apologises(clean) ? SORRY + clean : clean);
    }

    private static boolean late(List<TurnMessage> asked) {
        return asked.stream()
                .anyMatch(message ->
                        Duration.between(message.sentAt(), message.receivedAt()).compareTo(LATE) >= 0);
    }

    private static boolean apologises(String text) {
        String opening = text.substring(0, Math.min(OPENING, text.length())).toLowerCase(Locale.ROOT);
        return opening.contains("desculp") && opening.contains("demora");
    }
}
