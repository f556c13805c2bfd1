package br.app.falachefe.activities.classification;

import br.app.falachefe.workflows.agent.Intent;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The first opinion: our own classifier, trained by the build, a fraction of a millisecond per message. */
@Component
public class Classifier {
    private final IntentModel model = IntentModel.trained();

    public Guess guess(String text) {
        return model.guess(text);
    }

    /** Calibrated probability of each intent that has examples. */
    Map<Intent, Double> probabilities(String text) {
        return model.probabilities(text);
    }

    /** A few sentences per intent, for whoever explains the intents to a model. */
    Samples samples() {
        return model.samples();
    }
}
