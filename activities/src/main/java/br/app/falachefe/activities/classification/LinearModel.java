package br.app.falachefe.activities.classification;

import br.app.falachefe.workflows.agent.Intent;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.AbstractEventTrainer;
import opennlp.tools.ml.maxent.io.BinaryQNModelReader;
import opennlp.tools.ml.maxent.io.BinaryQNModelWriter;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** Multinomial logistic regression by Apache OpenNLP. Its scores are not calibrated; {@link Calibration} does that. */
final class LinearModel {
    /** Chosen by cross-validation, see docs/classification.md. */
    private static final double L2_COST = 0.03;

    private static final int ITERATIONS = 20;

    private final Weighting weighting;
    private final AbstractModel model;

    private LinearModel(Weighting weighting, AbstractModel model) {
        this.weighting = weighting;
        this.model = model;
    }

    /** The same examples in the same order give the same model. */
    static LinearModel train(List<Example> examples) throws IOException {
        Weighting weighting = Weighting.of(examples);
        List<Event> events = examples.stream()
                .map(example -> weighting.event(example.intent().value(), example.sentence()))
                .filter(event -> event.getContext().length > 0)
                .toList();
        var parameters = new TrainingParameters();
        parameters.put(AbstractEventTrainer.DATA_INDEXER_PARAM, AbstractEventTrainer.DATA_INDEXER_ONE_PASS_REAL_VALUE);
        parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, L2_COST);
        var trainer = new QNTrainer();
        trainer.init(parameters, new HashMap<>());
        return new LinearModel(weighting, (AbstractModel) trainer.train(ObjectStreamUtils.createObjectStream(events)));
    }

    /** What speaks for each intent; higher is more likely. All are equal where nothing in the text is known. */
    Map<Intent, Double> scores(String text) {
        Event event = weighting.event("", text);
        double[] outcomes = model.eval(event.getContext(), event.getValues());
        Map<Intent, Double> scores = HashMap.newHashMap(outcomes.length);
        for (int i = 0; i < outcomes.length; i++) {
            scores.put(new Intent(model.getOutcome(i)), Math.log(Math.max(outcomes[i], Double.MIN_NORMAL)));
        }
        return scores;
    }

    void write(DataOutputStream out) throws IOException {
        weighting.write(out);
        new BinaryQNModelWriter(model, out).persist();
    }

    static LinearModel read(DataInputStream in) throws IOException {
        Weighting weighting = Weighting.read(in);
        return new LinearModel(weighting, new BinaryQNModelReader(in).getModel());
    }
}
