package br.app.falachefe.activities.agent.reception;

import br.app.falachefe.activities.agent.Reception;
import br.app.falachefe.workflows.agent.Intent;
import br.app.falachefe.workflows.agent.Routing;
import br.app.falachefe.workflows.conversation.TurnId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Picks one of the variants in {@code answers.txt} by the turn's id, so that people do not read the same words daily. */
@Component
class ReceptionAnswers implements Reception {
    private static final List<Intent> INTENTS = List.of(
            new Intent("greeting"),
            new Intent("help"),
            new Intent("human"),
            new Intent("opt_out"),
            new Intent("other"));

    private final Map<String, List<String>> variants = AnswerSections.read();

    ReceptionAnswers() {
        INTENTS.forEach(intent -> of(intent.value()));
        of("unsure");
    }

    @Override
    public List<Intent> intents() {
        return INTENTS;
    }

    @Override
    public String answer(TurnId turn, Routing routing) {
        List<String> words = routing.stage() == Routing.Stage.UNSURE
                ? of("unsure")
                : of(routing.intent().value());
        return words.get(Math.floorMod(turn.value().hashCode(), words.size()));
    }

    private List<String> of(String section) {
        List<String> found = variants.get(section);
        if (found == null) {
            throw new IllegalStateException("answers.txt of the reception has no section # " + section);
        }
        return found;
    }
}
