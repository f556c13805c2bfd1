package br.app.falachefe.simulator.model.answers;

import br.app.falachefe.simulator.model.portuguese.Concepts;
import br.app.falachefe.simulator.model.portuguese.Lexicon;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Says the leaves of a JSON result in Portuguese: sentences first, then what they do not mention. */
final class Facts {
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:T.*)?");
    private static final Pattern OPAQUE = Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|[0-9a-zA-Z_-]{24,}");
    private static final Pattern CENTS = Pattern.compile("\\s*(?:in )?(?:cents|centavos|centavo|cent)$");

    private final List<String> messageKeys;
    private final List<String> hiddenKeys;
    private final Pattern moneyKeys;
    private final Map<String, String> labels = new TreeMap<>();
    private final Map<String, String> values = new TreeMap<>();

    Facts(Lexicon phrases) {
        messageKeys = phrases.list("message_keys");
        hiddenKeys = phrases.list("hidden_keys");
        moneyKeys = phrases.pattern("money_keys");
        phrases.part("labels")
                .keys()
                .forEach(key -> labels.put(key, phrases.part("labels").text(key)));
        phrases.part("values")
                .keys()
                .forEach(key -> values.put(key, phrases.part("values").text(key)));
    }

    String of(JsonNode node) {
        var sentences = new LinkedHashSet<String>();
        var rest = new LinkedHashSet<String>();
        collect("", node, sentences, rest);
        var said = String.join(" ", sentences);
        rest.removeIf(
                fact -> said.contains(fact.substring(fact.indexOf(": ") + 1).strip()));
        var facts =
                rest.stream().collect(Collectors.joining(rest.stream().anyMatch(f -> f.startsWith("•")) ? "\n" : "; "));
        if (said.isEmpty() || facts.isEmpty()) {
            return said + facts;
        }
        return said + (facts.startsWith("•") ? "\n" : " ") + facts;
    }

    private void collect(String key, JsonNode node, LinkedHashSet<String> sentences, LinkedHashSet<String> rest) {
        if (node.isArray()) {
            node.values().forEach(item -> rest.add("• " + (item.isObject() ? row(item) : value(key, item))));
        } else if (node.isObject()) {
            node.properties().forEach(entry -> collect(entry.getKey(), entry.getValue(), sentences, rest));
        } else if (messageKeys.contains(key) && node.asString("").contains(" ")) {
            sentences.add(node.asString());
        } else if (shown(key, node)) {
            rest.add(label(key) + value(key, node));
        }
    }

    private String row(JsonNode item) {
        var cells = new ArrayList<String>();
        item.properties().forEach(entry -> {
            if (entry.getValue().isContainer()) {
                cells.add(of(entry.getValue()));
            } else if (shown(entry.getKey(), entry.getValue())) {
                var label = label(entry.getKey());
                cells.add((label.startsWith("nº") ? label : "") + value(entry.getKey(), entry.getValue()));
            }
        });
        return String.join(", ", cells);
    }

    private boolean shown(String key, JsonNode node) {
        return !node.isNull()
                && !hiddenKeys.contains(key)
                && !node.asString("").isBlank()
                && !OPAQUE.matcher(node.asString("")).matches();
    }

    private String label(String key) {
        var spoken = CENTS.matcher(Concepts.spoken(key)).replaceFirst("");
        var label = labels.getOrDefault(spoken, spoken);
        return label.equals("nº") ? "nº " : label + ": ";
    }

    private String value(String key, JsonNode node) {
        var spoken = Concepts.spoken(key);
        if (node.isNumber() && CENTS.matcher(spoken).find()) {
            return Reais.of(node.decimalValue().movePointLeft(2));
        }
        if (node.isNumber() && moneyKeys.matcher(spoken).find()) {
            return Reais.of(node.decimalValue());
        }
        var text = node.asString("");
        var date = DATE.matcher(text);
        if (date.matches()) {
            return date.group(3) + "/" + date.group(2) + "/" + date.group(1);
        }
        return values.getOrDefault(text, text);
    }
}
