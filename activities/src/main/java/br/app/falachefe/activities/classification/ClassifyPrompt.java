package br.app.falachefe.activities.classification;

import br.app.falachefe.activities.memory.TranscriptLine;
import br.app.falachefe.activities.model.JsonSchema;
import br.app.falachefe.workflows.agent.Intent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the model reads when it classifies: rules, who answers what with examples, and the customer's words as a quotation. */
@Component
class ClassifyPrompt {
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_LINE = 400;
    private static final int LINES = 6;

    private final String rules;

    ClassifyPrompt(Classifier classifier, Destinations destinations) {
        String intents = destinations.all().stream()
                .map(intent -> "- " + intent + ": " + examples(classifier, intent))
                .collect(Collectors.joining("\n"));
        rules = text() + "\n" + destinations.advisers() + "\n- recepção "
                + destinations.ofReception().stream().map(Intent::value).collect(Collectors.joining(", ", "(", ")"))
                + ": cumprimentos, ajuda, pedir uma pessoa, sair, e tudo o que não é negócio.\n\n"
                + "Exemplos de cada intenção\n" + intents;
    }

    private static String examples(Classifier classifier, Intent intent) {
        List<String> samples = classifier.samples().of(intent);
        if (samples.isEmpty()) {
            throw new IllegalStateException("No examples.txt has sentences for the intent " + intent);
        }
        return samples.stream().map(sample -> "\"" + sample + "\"").collect(Collectors.joining("; "));
    }

    String rules() {
        return rules;
    }

    /** Strict form of the answer: one of the intents and a confidence. */
    static JsonSchema schema(List<Intent> intents) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(
                "intent",
                Map.of(
                        "type",
                        "string",
                        "enum",
                        intents.stream().map(Intent::value).toList()));
        properties.put("confidence", Map.of("type", "number", "minimum", 0, "maximum", 1));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", List.of("intent", "confidence"));
        schema.put("additionalProperties", false);
        return new JsonSchema(schema);
    }

    /** The words and the end of the talk before them, between marks that the words themselves cannot contain. */
    static String quote(List<String> words, List<TranscriptLine> before) {
        String message = "<mensagem>\n" + quoted(String.join("\n", words), LONGEST_TEXT) + "\n</mensagem>";
        if (before.isEmpty()) {
            return message;
        }
        String talk = before.stream()
                .skip(Math.max(0, before.size() - LINES))
                .map(line -> who(line) + quoted(line.text().replace('\n', ' '), LONGEST_LINE))
                .collect(Collectors.joining("\n"));
        return "<conversa>\n" + talk + "\n</conversa>\n" + message;
    }

    private static String who(TranscriptLine line) {
        return switch (line.speaker()) {
            case CUSTOMER -> "Ele: ";
            case BUSINESS -> "Nós: ";
        };
    }

    private static String quoted(String text, int longest) {
        String safe = text.replace('<', '‹').replace('>', '›');
        if (safe.length() <= longest) {
            return safe;
        }
        int end = Character.isHighSurrogate(safe.charAt(longest - 1)) ? longest - 1 : longest;
        return safe.substring(0, end) + "…";
    }

    private static String text() {
        try (InputStream file = ClassifyPrompt.class.getResourceAsStream("classify.md")) {
            if (file == null) {
                throw new IllegalStateException("classify.md is missing beside its class");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
