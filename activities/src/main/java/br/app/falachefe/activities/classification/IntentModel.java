package br.app.falachefe.activities.classification;

import br.app.falachefe.workflows.agent.Intent;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The trained classifier with its calibration, as the build writes it and the start reads it. */
final class IntentModel {
    /** Name of the resource beside this class. */
    static final String RESOURCE = "intents.model";

    private static final int FOLDS = 5;

    private final LinearModel model;
    private final Calibration calibration;
    private final Samples samples;

    private IntentModel(LinearModel model, Calibration calibration, Samples samples) {
        this.model = model;
        this.calibration = calibration;
        this.samples = samples;
    }

    Guess guess(String text) {
        return calibration.guess(probabilities(text));
    }

    Map<Intent, Double> probabilities(String text) {
        return calibration.probabilities(model.scores(text));
    }

    Samples samples() {
        return samples;
    }

    Calibration calibration() {
        return calibration;
    }

    /** Trains on everything; calibrates on what models that left a fifth out said about that fifth. */
    static IntentModel train(List<Example> examples) throws IOException {
        return new IntentModel(
                LinearModel.train(examples), Calibration.fit(crossValidate(examples)), Samples.of(examples));
    }

    /** Each example judged by a model that has not seen it. */
    static List<Calibration.Trial> crossValidate(List<Example> examples) {
        List<Example> shuffled = new ArrayList<>(examples);
        Collections.shuffle(shuffled, new Random(25));
        return IntStream.range(0, FOLDS)
                .parallel()
                .mapToObj(fold -> fold(shuffled, fold))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Calibration.Trial> fold(List<Example> examples, int fold) {
        List<Example> seen = new ArrayList<>();
        List<Example> leftOut = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            (i % FOLDS == fold ? leftOut : seen).add(examples.get(i));
        }
        try {
            LinearModel model = LinearModel.train(seen);
            return leftOut.stream()
                    .map(example -> new Calibration.Trial(model.scores(example.sentence()), example.intent()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(OutputStream target) throws IOException {
        try (var out = new DataOutputStream(new GZIPOutputStream(target))) {
            calibration.write(out);
            samples.write(out);
            model.write(out);
        }
    }

    static IntentModel read(InputStream source) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(source)))) {
            Calibration calibration = Calibration.read(in);
            Samples samples = Samples.read(in);
            return new IntentModel(LinearModel.read(in), calibration, samples);
        }
    }

    /** The model that the build trained. */
    static IntentModel trained() {
        try (InputStream resource = IntentModel.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException(RESOURCE + " is missing: the build trains it after compiling");
            }
            return read(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
