package br.app.falachefe.activities.classification;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.workflows.agent.Intent;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prints the figures of docs/classification.md, which says how to run it; asserts little, because it measures. */
class ClassificationReportTest {
    private record Judged(Intent meant, Guess guess) {
        boolean right() {
            return guess.intent().equals(meant);
        }

        boolean decided() {
            return guess instanceof Guess.Certain;
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "classification.report", matches = "true")
    void measuresHeldOutAndCrossValidation() throws IOException, URISyntaxException {
        List<Example> training = ExampleFileTest.trainingExamples();
        IntentModel model = IntentModel.train(training);
        System.out.println(training.size() + " training sentences, " + model.calibration());
        List<Judged> heldOut = judge(EvaluationFiles.heldOut(), model);
        summary("held out", heldOut);
        confusion(heldOut);
        reliability(heldOut);
        List<Judged> unseen = IntentModel.crossValidate(training).stream()
                .map(trial -> new Judged(
                        trial.meant(),
                        model.calibration().guess(model.calibration().probabilities(trial.scores()))))
                .toList();
        summary("cross-validation", unseen);
        reliability(unseen);
        long decided = EvaluationFiles.tricky().stream()
                .filter(tricky -> model.guess(tricky.sentence()) instanceof Guess.Certain)
                .count();
        List<EvaluationFiles.Tricky> wrong = EvaluationFiles.tricky().stream()
                .filter(tricky -> !tricky.accepts(model.guess(tricky.sentence())))
                .toList();
        System.out.printf(
                "tricky: %d sentences, %d decided, wrong %s%n",
                EvaluationFiles.tricky().size(), decided, wrong);
        assertThat(heldOut).isNotEmpty();
    }

    @Test
    @EnabledIfSystemProperty(named = "classification.report", matches = "true")
    void measuresHowLongAGuessTakes() {
        Classifier classifier = new Classifier();
        List<String> sentences =
                EvaluationFiles.heldOut().stream().map(Example::sentence).toList();
        long[] took = new long[20_000];
        for (int i = -20_000; i < took.length; i++) {
            long start = System.nanoTime();
            assertThat(classifier.guess(sentences.get(Math.floorMod(i, sentences.size()))))
                    .isNotNull();
            if (i >= 0) {
                took[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(took);
        System.out.printf(
                "one guess: median %.3f ms, p99 %.3f ms, p99.9 %.3f ms%n",
                took[took.length / 2] / 1e6, took[took.length * 99 / 100] / 1e6, took[took.length * 999 / 1000] / 1e6);
    }

    /** CLINC150, English: 150 intents and out-of-scope questions, by the same features and trainer. */
    @Test
    @EnabledIfSystemProperty(named = "clinc150", matches = ".+")
    void measuresAgainstClinc150() throws IOException {
        JsonNode data = JsonMapper.shared().readTree(Path.of(System.getProperty("clinc150")));
        Map<String, Intent> intents = new TreeMap<>();
        LinearModel model = LinearModel.train(examples(data, intents, "train"));
        Predicate<Example> right =
                example -> best(model.scores(example.sentence())).equals(example.intent());
        List<Example> test = examples(data, intents, "test");
        System.out.printf(
                "CLINC150 in scope: %.1f %%%n",
                100.0 * test.stream().filter(right).count() / test.size());
        double[] inScope = test.stream()
                .mapToDouble(e -> margin(model.scores(e.sentence())))
                .toArray();
        double[] outside = examples(data, intents, "oos_test").stream()
                .mapToDouble(e -> margin(model.scores(e.sentence())))
                .toArray();
        for (double least = 0; least <= 3; least += 0.25) {
            double limit = least;
            long kept = IntStream.range(0, test.size())
                    .filter(i -> inScope[i] >= limit && right.test(test.get(i)))
                    .count();
            long refused =
                    Arrays.stream(outside).filter(margin -> margin < limit).count();
            System.out.printf(
                    "margin %.2f: in scope %.1f %%, out-of-scope recall %.1f %%%n",
                    limit, 100.0 * kept / test.size(), 100.0 * refused / outside.length);
        }
        assertThat(intents).hasSizeGreaterThan(100);
    }

    /** CLINC150 names its intents with digits too; ours are numbered in letters. */
    private static List<Example> examples(JsonNode data, Map<String, Intent> intents, String part) {
        List<Example> examples = new ArrayList<>();
        for (JsonNode pair : data.get(part)) {
            Intent intent = intents.computeIfAbsent(
                    pair.get(1).asString(),
                    name -> new Intent(
                            "clinc_" + (char) ('a' + intents.size() / 26) + (char) ('a' + intents.size() % 26)));
            examples.add(new Example(intent, pair.get(0).asString()));
        }
        return examples;
    }

    private static Intent best(Map<Intent, Double> scores) {
        return Collections.max(scores.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    private static double margin(Map<Intent, Double> scores) {
        List<Double> sorted =
                scores.values().stream().sorted(Comparator.reverseOrder()).toList();
        return sorted.get(0) - sorted.get(1);
    }

    private static List<Judged> judge(List<Example> examples, IntentModel model) {
        return examples.stream()
                .map(example -> new Judged(example.intent(), model.guess(example.sentence())))
                .toList();
    }

    private static void summary(String name, List<Judged> judged) {
        long right = judged.stream().filter(Judged::right).count();
        List<Judged> decided = judged.stream().filter(Judged::decided).toList();
        long rightly = decided.stream().filter(Judged::right).count();
        System.out.printf(
                "%s: %d sentences, %.1f %% right; decided %.1f %%, of these %.1f %% right%n",
                name,
                judged.size(),
                100.0 * right / judged.size(),
                100.0 * decided.size() / judged.size(),
                100.0 * rightly / decided.size());
    }

    private static void confusion(List<Judged> judged) {
        Map<String, Integer> mistaken = new TreeMap<>();
        judged.stream()
                .filter(one -> !one.right())
                .forEach(one ->
                        mistaken.merge(one.meant() + " taken for " + one.guess().intent(), 1, Integer::sum));
        System.out.println("confusion: " + mistaken);
    }

    private static void reliability(List<Judged> judged) {
        for (double from : List.of(0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95)) {
            double to =
                    from < 0.3 ? 0.3 : from < 0.7 ? from + 0.2 : from < 0.9 ? from + 0.1 : from < 0.95 ? 0.95 : 1.01;
            List<Judged> bin = judged.stream()
                    .filter(one ->
                            one.guess().confidence() >= from && one.guess().confidence() < to)
                    .toList();
            System.out.printf(
                    "  %.2f to %.2f: %d sentences, said %.3f, right %.3f%n",
                    from,
                    Math.min(to, 1),
                    bin.size(),
                    bin.stream()
                            .mapToDouble(one -> one.guess().confidence())
                            .average()
                            .orElse(0),
                    bin.stream()
                            .mapToDouble(one -> one.right() ? 1 : 0)
                            .average()
                            .orElse(0));
        }
    }
}
