package br.app.falachefe.activities.classification;

import org.springframework.stereotype.Component;

/** The first opinion: our own classifier, trained by the build, a fraction of a millisecond per message. */
@Component
public class Classifier {
    private final IntentModel model = IntentModel.trained();

    public Guess guess(String text) {
        return model.guess(text);
    }
}
