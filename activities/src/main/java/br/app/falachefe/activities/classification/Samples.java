package br.app.falachefe.activities.classification;

import br.app.falachefe.workflows.agent.Intent;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The first sentences of each intent's examples: they tell a language model what the intent means. */
record Samples(Map<Intent, List<String>> sentences) {
    private static final int PER_INTENT = 4;

    static Samples of(List<Example> examples) {
        Map<Intent, List<String>> sentences = new LinkedHashMap<>();
        for (Example example : examples) {
            List<String> known = sentences.computeIfAbsent(example.intent(), intent -> new ArrayList<>());
            if (known.size() < PER_INTENT) {
                known.add(example.sentence());
            }
        }
        return new Samples(sentences);
    }

    List<String> of(Intent intent) {
        return sentences.getOrDefault(intent, List.of());
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(sentences.size());
        for (var intent : sentences.entrySet()) {
            out.writeUTF(intent.getKey().value());
            out.writeInt(intent.getValue().size());
            for (String sentence : intent.getValue()) {
                out.writeUTF(sentence);
            }
        }
    }

    static Samples read(DataInputStream in) throws IOException {
        Map<Intent, List<String>> sentences = new LinkedHashMap<>();
        for (int intents = in.readInt(); intents > 0; intents--) {
            List<String> known = sentences.computeIfAbsent(new Intent(in.readUTF()), intent -> new ArrayList<>());
            for (int left = in.readInt(); left > 0; left--) {
                known.add(in.readUTF());
            }
        }
        return new Samples(sentences);
    }
}
