package br.app.falachefe.activities.classification;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.ml.model.Event;

/**
 * How much each feature says: TF-IDF, with words and runs of letters each scaled to length one, as is usual for linear
 * models over short texts. Features that were never seen in training say nothing.
 */
final class Weighting {
    private final Map<String, Float> rarity;

    private Weighting(Map<String, Float> rarity) {
        this.rarity = rarity;
    }

    static Weighting of(List<Example> examples) {
        Map<String, Integer> documents = new HashMap<>();
        examples.forEach(example ->
                Features.of(example.sentence()).keySet().forEach(feature -> documents.merge(feature, 1, Integer::sum)));
        Map<String, Float> rarity = new HashMap<>();
        documents.forEach((feature, count) ->
                rarity.put(feature, (float) (Math.log((1.0 + examples.size()) / (1.0 + count)) + 1)));
        return new Weighting(rarity);
    }

    /** The text as the library wants it: names of known features and their weights. */
    Event event(String outcome, String text) {
        List<String> names = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        double words = 0;
        double letters = 0;
        for (var feature : Features.of(text).entrySet()) {
            Float rare = rarity.get(feature.getKey());
            if (rare == null) {
                continue;
            }
            double weight = (1 + Math.log(feature.getValue())) * rare;
            names.add(feature.getKey());
            weights.add(weight);
            if (Features.isWord(feature.getKey())) {
                words += weight * weight;
            } else {
                letters += weight * weight;
            }
        }
        float[] values = new float[names.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (weights.get(i) / Math.sqrt(Features.isWord(names.get(i)) ? words : letters));
        }
        return new Event(outcome, names.toArray(String[]::new), values);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(rarity.size());
        for (var feature : new TreeMap<>(rarity).entrySet()) {
            out.writeUTF(feature.getKey());
            out.writeFloat(feature.getValue());
        }
    }

    static Weighting read(DataInputStream in) throws IOException {
        int size = in.readInt();
        Map<String, Float> rarity = HashMap.newHashMap(size);
        for (int i = 0; i < size; i++) {
            rarity.put(in.readUTF(), in.readFloat());
        }
        return new Weighting(rarity);
    }
}
