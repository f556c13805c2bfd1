package br.app.falachefe.activities.classification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** The sentences on which the classifier is judged and never trained. */
final class EvaluationFiles {
    /** What may be said of a tricky sentence; {@code unsure} among the expected means that not deciding is right. */
    record Tricky(Set<String> expected, String sentence) {
        /** Doubt is never a mistake here, only a wrong certainty is. */
        boolean accepts(Guess guess) {
            return switch (guess) {
                case Guess.Doubtful ignored -> true;
                case Guess.Certain certain -> expected.contains(certain.intent().value());
            };
        }
    }

    private EvaluationFiles() {}

    static List<Example> heldOut() {
        return ExampleFile.parse("held-out.txt", lines("held-out.txt"));
    }

    static List<Tricky> tricky() {
        return lines("tricky.txt").stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\|", 2))
                .map(halves -> new Tricky(Set.of(halves[0].strip().split(",")), halves[1].strip()))
                .toList();
    }

    private static List<String> lines(String name) {
        try (InputStream file = EvaluationFiles.class.getResourceAsStream("/evaluation/" + name)) {
            if (file == null) {
                throw new IllegalStateException("Missing " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
