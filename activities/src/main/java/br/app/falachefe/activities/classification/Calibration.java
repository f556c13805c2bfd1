package br.app.falachefe.activities.classification;

import br.app.falachefe.workflows.agent.Intent;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Turns scores into probabilities one can believe (temperature scaling), and knows from which one on we act.
 *
 * @param temperature divides the scores; above 1 the raw model was too sure of itself
 * @param threshold guesses at least this probable are certain
 */
record Calibration(double temperature, double threshold) {
    /** Of what is decided locally, this share must have been right in cross-validation. */
    private static final double RIGHT = 0.97;

    /** Scores of a sentence by a model that has not seen it, and what was meant. */
    record Trial(Map<Intent, Double> scores, Intent meant) {}

    static Calibration fit(List<Trial> trials) {
        record Tried(double temperature, double surprise) {}
        double temperature = IntStream.rangeClosed(10, 100)
                .mapToObj(step -> new Tried(step / 50.0, surprise(trials, step / 50.0)))
                .min(Comparator.comparingDouble(Tried::surprise))
                .orElseThrow()
                .temperature();
        return new Calibration(temperature, threshold(trials, temperature));
    }

    /** Probability of each intent; they add up to 1. */
    Map<Intent, Double> probabilities(Map<Intent, Double> scores) {
        Map<Intent, Double> probabilities = HashMap.newHashMap(scores.size());
        scores.keySet().forEach(intent -> probabilities.put(intent, probability(scores, intent, temperature)));
        return probabilities;
    }

    Guess guess(Map<Intent, Double> probabilities) {
        Intent best = best(probabilities);
        double confidence = probabilities.getOrDefault(best, 0.0);
        return confidence >= threshold ? new Guess.Certain(best, confidence) : new Guess.Doubtful(best, confidence);
    }

    /** Mean negative log-likelihood of what was meant. */
    private static double surprise(List<Trial> trials, double temperature) {
        return trials.stream()
                .mapToDouble(trial -> -Math.log(probability(trial.scores(), trial.meant(), temperature)))
                .average()
                .orElseThrow();
    }

    /** The lowest confidence from which on the share of right guesses is high enough, going down from the surest. */
    private static double threshold(List<Trial> trials, double temperature) {
        record Marked(double confidence, boolean right) {}
        List<Marked> surestFirst = trials.stream()
                .map(trial -> new Marked(
                        probability(trial.scores(), best(trial.scores()), temperature),
                        best(trial.scores()).equals(trial.meant())))
                .sorted(Comparator.comparingDouble(Marked::confidence).reversed())
                .toList();
        double threshold = 1;
        int right = 0;
        for (int i = 0; i < surestFirst.size(); i++) {
            right += surestFirst.get(i).right() ? 1 : 0;
            if (right >= RIGHT * (i + 1)) {
                threshold = surestFirst.get(i).confidence();
            }
        }
        return threshold;
    }

    private static Intent best(Map<Intent, Double> scores) {
        return Collections.max(
                        scores.entrySet(),
                        Map.Entry.<Intent, Double>comparingByValue()
                                .thenComparing(entry -> entry.getKey().value()))
                .getKey();
    }

    private static double probability(Map<Intent, Double> scores, Intent intent, double temperature) {
        double highest = Collections.max(scores.values());
        double sum = scores.values().stream()
                .mapToDouble(score -> Math.exp((score - highest) / temperature))
                .sum();
        double own = scores.getOrDefault(intent, highest - 700);
        return Math.max(Math.exp((own - highest) / temperature) / sum, Double.MIN_NORMAL);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeDouble(temperature);
        out.writeDouble(threshold);
    }

    static Calibration read(DataInputStream in) throws IOException {
        return new Calibration(in.readDouble(), in.readDouble());
    }
}
