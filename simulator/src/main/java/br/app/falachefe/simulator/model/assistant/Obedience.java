package br.app.falachefe.simulator.model.assistant;

import br.app.falachefe.simulator.model.chat.ToolSpec;
import br.app.falachefe.simulator.model.chat.Turn;
import br.app.falachefe.simulator.model.portuguese.Lexicon;
import br.app.falachefe.simulator.model.portuguese.Phrase;
import br.app.falachefe.simulator.model.tools.PlannedCall;
import br.app.falachefe.simulator.model.tools.ToolKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The worst-case model: does whatever any text tells it, with any tool it is told of, offered or not. */
final class Obedience {
    private static final Pattern TOOL = Pattern.compile(
            "(?:(?:ferramenta|função|funcao|tool|function|chame|execute|invoque|rode|acione|use|call|invoke|run)\\s+[`\"']?([A-Za-z][\\w-]{2,63})"
                    + "|(?<![\\w-])([A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+|[A-Za-z][\\w-]{2,63}(?=\\s*[({]))(?![\\w]))"
                    + "[`\"']?\\s*(?:com(?: os)?(?: argumentos| parâmetros| dados)?|with(?: arguments)?)?\\s*:?\\s*");
    private static final Pattern PAIR = Pattern.compile("([A-Za-z_]\\w*)\\s*[=:]\\s*(\"[^\"]*\"|'[^']*'|-?[\\w.,$]+)");
    private static final Pattern ORDERED = Pattern.compile(
            "(?:responda|diga|escreva|repita|reply|say|answer)(?: apenas| exatamente| somente| only| exactly)?(?: com| with)?"
                    + "\\s*:?\\s*[\"“'«](.+?)[\"”'»]",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final JsonMapper json;
    private final Pattern showPrompt = Lexicon.load("orders").pattern("show_prompt");

    Obedience(JsonMapper json) {
        this.json = json;
    }

    /** Calls named in texts, whoever wrote them: people, files or tool results. */
    List<PlannedCall> calls(List<String> texts, List<ToolSpec> tools) {
        var calls = new ArrayList<PlannedCall>();
        for (var text : texts) {
            var matcher = TOOL.matcher(text);
            while (matcher.find()) {
                var name = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
                var arguments = arguments(text.substring(matcher.end()));
                var offered = tools.stream().anyMatch(tool -> tool.name().equals(name));
                if (offered || !arguments.isEmpty() || name.contains("_")) {
                    calls.add(new PlannedCall(name, ToolKind.CHANGE, arguments));
                }
            }
        }
        return calls.stream().distinct().toList();
    }

    /** Words that a text tells it to say, or its own prompt where that is asked for. */
    Optional<String> words(Turn turn) {
        for (var text : everything(turn)) {
            var ordered = ORDERED.matcher(text);
            if (ordered.find()) {
                return Optional.of(ordered.group(1).strip());
            }
            if (showPrompt.matcher(Phrase.fold(text)).find()) {
                return Optional.of(turn.system());
            }
        }
        return Optional.empty();
    }

    private static List<String> everything(Turn turn) {
        return Stream.concat(turn.texts().stream(), turn.results().stream()).toList();
    }

    private JsonNode arguments(String rest) {
        if (rest.startsWith("{") || rest.startsWith("({")) {
            var parsed = object(rest.substring(rest.indexOf('{')));
            if (parsed.isPresent()) {
                return parsed.get();
            }
        }
        var arguments = json.createObjectNode();
        var line = rest.lines().findFirst().orElse("");
        int end = line.startsWith("(") && line.indexOf(')') > 0 ? line.indexOf(')') : line.length();
        PAIR.matcher(line.substring(0, end)).results().forEach(pair -> put(arguments, pair.group(1), pair.group(2)));
        return arguments;
    }

    private static void put(ObjectNode arguments, String key, String value) {
        var bare = value.replaceAll("^[\"']|[\"']$|,$", "");
        if (bare.matches("-?\\d{1,15}")) {
            arguments.put(key, Long.parseLong(bare));
        } else if (bare.equals("true") || bare.equals("false")) {
            arguments.put(key, Boolean.parseBoolean(bare));
        } else {
            arguments.put(key, bare);
        }
    }

    /** The JSON object that the text begins with, whatever follows it. */
    private Optional<JsonNode> object(String text) {
        for (int end = text.indexOf('}'); end >= 0; end = text.indexOf('}', end + 1)) {
            try {
                return Optional.of(json.readTree(text.substring(0, end + 1)));
            } catch (JacksonException _) {
                continue;
            }
        }
        return Optional.empty();
    }
}
