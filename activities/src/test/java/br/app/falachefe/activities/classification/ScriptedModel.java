package br.app.falachefe.activities.classification;

import br.app.falachefe.activities.model.ModelAnswer;
import br.app.falachefe.activities.model.ModelClient;
import br.app.falachefe.activities.model.ModelException;
import br.app.falachefe.activities.model.ModelRequest;
import br.app.falachefe.activities.model.ModelUsage;
import java.util.ArrayList;
import java.util.List;

/** A model that answers as told, the same every time, and remembers what it was asked. */
final class ScriptedModel implements ModelClient {
    private static final String DOWN = "down";

    final List<ModelRequest> asked = new ArrayList<>();
    private final String answer;

    private ScriptedModel(String answer) {
        this.answer = answer;
    }

    static ScriptedModel saying(String answer) {
        return new ScriptedModel(answer);
    }

    static ScriptedModel choosing(String intent, double confidence) {
        return new ScriptedModel("{\"intent\":\"" + intent + "\",\"confidence\":" + confidence + "}");
    }

    static ScriptedModel down() {
        return new ScriptedModel(DOWN);
    }

    @Override
    public ModelAnswer ask(ModelRequest request) {
        asked.add(request);
        if (answer.equals(DOWN)) {
            throw ModelException.unavailable("The model is away", null, null);
        }
        return new ModelAnswer.Said(answer, new ModelUsage("test", 100, 0, 10));
    }
}
