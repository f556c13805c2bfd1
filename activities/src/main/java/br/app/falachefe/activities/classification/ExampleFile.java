package br.app.falachefe.activities.classification;

import br.app.falachefe.workflows.agent.Intent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code examples.txt}: a line in brackets names the intent of the sentences below it, one per line; blank lines
 * and lines that begin with {@code #} mean nothing.
 */
final class ExampleFile {
    private static final String NAME = "examples.txt";

    private final String file;
    private final List<Example> examples = new ArrayList<>();
    private final Set<String> sentences = new HashSet<>();
    private @Nullable Intent intent;

    private ExampleFile(String file) {
        this.file = file;
    }

    /** All examples beneath a folder, in the order of the files' names, so that the same files give the same model. */
    static List<Example> beneath(Path folder) throws IOException {
        List<Example> all = new ArrayList<>();
        for (Path file : filesBeneath(folder)) {
            all.addAll(parse(folder.relativize(file).toString(), Files.readAllLines(file)));
        }
        return all;
    }

    static List<Path> filesBeneath(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith(NAME)).sorted().toList();
        }
    }

    /** @throws IllegalArgumentException naming file and line of what is wrong */
    static List<Example> parse(String file, List<String> lines) {
        var reading = new ExampleFile(file);
        for (int i = 0; i < lines.size(); i++) {
            reading.line(i + 1, lines.get(i).strip());
        }
        return List.copyOf(reading.examples);
    }

    private void line(int number, String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        if (line.startsWith("[")) {
            intent = heading(number, line);
            return;
        }
        if (intent == null) {
            throw wrong(number, "a sentence stands before the first [intent]");
        }
        if (!sentences.add(line.toLowerCase(Locale.ROOT))) {
            throw wrong(number, "the sentence stands in this file twice");
        }
        examples.add(new Example(intent, line));
    }

    private Intent heading(int number, String line) {
        if (!line.endsWith("]")) {
            throw wrong(number, "a heading looks like [cashflow_monitoring]");
        }
        try {
            return new Intent(line.substring(1, line.length() - 1));
        } catch (IllegalArgumentException e) {
            throw wrong(number, e.getMessage());
        }
    }

    private IllegalArgumentException wrong(int number, @Nullable String what) {
        return new IllegalArgumentException(file + ", line " + number + ": " + what);
    }
}
