package br.app.falachefe.activities.agent.reception;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code answers.txt}: sections that begin with {@code # name}, variants separated by a line {@code ---}. */
final class AnswerSections {
    private AnswerSections() {}

    static Map<String, List<String>> read() {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        for (String section : text().split("(?m)^# ")) {
            int end = section.indexOf('\n');
            if (end > 0) {
                sections.put(section.substring(0, end).strip(), variants(section.substring(end)));
            }
        }
        return Map.copyOf(sections);
    }

    private static List<String> variants(String body) {
        List<String> variants = new ArrayList<>();
        for (String variant : body.split("(?m)^---$")) {
            if (!variant.isBlank()) {
                variants.add(variant.strip());
            }
        }
        return List.copyOf(variants);
    }

    private static String text() {
        try (InputStream file = AnswerSections.class.getResourceAsStream("answers.txt")) {
            if (file == null) {
                throw new IllegalStateException("The reception has no answers.txt beside its class");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
