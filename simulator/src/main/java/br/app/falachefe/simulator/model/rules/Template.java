package br.app.falachefe.simulator.model.rules;

import br.app.falachefe.simulator.model.chat.Executed;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Fills the templates of a rule from its match and the results so far; {@link Rule} documents the notation. */
public final class Template {
    private static final Pattern HOLE =
            Pattern.compile("\\{(?:\\$(\\d)|([A-Za-z0-9_-]+)\\.result((?:\\.[A-Za-z0-9_-]+)*))}");

    private final JsonMapper json;
    private final UnaryOperator<String> facts;

    public Template(JsonMapper json, UnaryOperator<String> facts) {
        this.json = json;
        this.facts = facts;
    }

    /** Empty as long as a result that the template quotes is not there. */
    public Optional<String> text(String template, Match match, List<Executed> executed) {
        var filled = new StringBuilder();
        var matcher = HOLE.matcher(template);
        while (matcher.find()) {
            var value = value(matcher, match, executed);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value.get()));
        }
        return Optional.of(matcher.appendTail(filled).toString());
    }

    public Optional<JsonNode> json(JsonNode template, Match match, List<Executed> executed) {
        if (template.isString()) {
            return text(template.asString(), match, executed).map(JsonNodeFactory.instance::stringNode);
        }
        if (template.isObject()) {
            var filled = json.createObjectNode();
            for (var entry : template.properties()) {
                var value = json(entry.getValue(), match, executed);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                filled.set(entry.getKey(), value.get());
            }
            return Optional.of(filled);
        }
        if (template.isArray()) {
            var filled = json.createArrayNode();
            for (var item : template.values()) {
                var value = json(item, match, executed);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                filled.add(value.get());
            }
            return Optional.of(filled);
        }
        return Optional.of(template);
    }

    private Optional<String> value(Matcher hole, Match match, List<Executed> executed) {
        if (hole.group(1) != null) {
            int group = Integer.parseInt(hole.group(1));
            return Optional.of(group < match.groups().size() ? match.groups().get(group) : "");
        }
        var name = hole.group(2);
        var path = hole.group(3);
        return executed.reversed().stream()
                .filter(call -> name.equals("tool") || call.call().name().equals(name))
                .findFirst()
                .map(call -> path.isEmpty() ? facts.apply(call.result()) : leaf(call.result(), path));
    }

    private String leaf(String result, String path) {
        try {
            return json.readTree(result).at(path.replace('.', '/')).asString("");
        } catch (JacksonException _) {
            return "";
        }
    }
}
