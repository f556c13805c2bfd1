package br.app.falachefe.simulator.model.answers;

import br.app.falachefe.simulator.model.portuguese.Concepts;
import br.app.falachefe.simulator.model.portuguese.Lexicon;
import br.app.falachefe.simulator.model.portuguese.Phrase;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a tool's answer, JSON or prose: how it went, and its facts in words that are all taken from it. */
final class ToolReport {
    private final JsonMapper json;
    private final Facts facts;
    private final Pattern refusedStart;
    private final List<String> statusKeys;
    private final List<String> refusedKeys;
    private final List<String> refused;
    private final List<String> unsure;
    private final List<String> confirm;

    ToolReport(JsonMapper json, Lexicon phrases) {
        this.json = json;
        this.facts = new Facts(phrases);
        refusedStart = Pattern.compile("^\\W*" + phrases.pattern("refused_starts"));
        statusKeys = phrases.list("status_keys");
        refusedKeys = phrases.list("refused_keys");
        refused = phrases.list("refused_values");
        unsure = phrases.list("unsure_values");
        confirm = phrases.list("confirm_values");
    }

    record Report(Outcome outcome, String facts) {}

    Report read(String result) {
        var node = parsed(result);
        if (node == null || !node.isContainer()) {
            var text = node != null && node.isString() ? node.asString() : result;
            var plain = text.replaceAll("</?[a-zA-Z_-]{1,30}>", "").strip();
            var outcome = refusedStart.matcher(Phrase.fold(plain)).find() ? Outcome.REFUSED : Outcome.DONE;
            return new Report(outcome, plain);
        }
        return new Report(outcome(node), facts.of(node));
    }

    private Outcome outcome(JsonNode node) {
        for (var key : statusKeys) {
            var status = Concepts.spoken(node.path(key).asString("")).replace(' ', '_');
            if (refused.contains(status)) {
                return Outcome.REFUSED;
            }
            if (unsure.contains(status)) {
                return Outcome.UNSURE;
            }
            if (confirm.contains(status)) {
                return Outcome.CONFIRM;
            }
        }
        var said = refusedKeys.stream().map(node::path).anyMatch(value -> value.isString() || value.isObject());
        var failed = node.path("ok").isBoolean() && !node.path("ok").asBoolean()
                || node.path("success").isBoolean() && !node.path("success").asBoolean();
        return said || failed ? Outcome.REFUSED : Outcome.DONE;
    }

    @Nullable
    JsonNode parsed(String result) {
        try {
            return json.readTree(result);
        } catch (JacksonException _) {
            return null;
        }
    }
}
