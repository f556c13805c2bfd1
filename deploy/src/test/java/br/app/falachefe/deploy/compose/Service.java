package br.app.falachefe.deploy.compose;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One service of a Compose file. */
public record Service(String name, JsonNode settings) {
    private static final Pattern AMOUNT = Pattern.compile("(\\d+)([kmg])b?");

    /** Ends by itself: a one-shot of the start, or a tool on demand. All others are there to stay. */
    boolean isJob() {
        return text("restart").equals("no");
    }

    String text(String key) {
        return settings.path(key).asString("");
    }

    List<String> words(String key) {
        JsonNode value = settings.path(key);
        return value.isString()
                ? List.of(value.asString())
                : value.values().stream().map(JsonNode::asString).toList();
    }

    /** Names of the networks, whether they are listed or have settings of their own. */
    List<String> networks() {
        JsonNode networks = settings.path("networks");
        return networks.isObject()
                ? networks.properties().stream().map(Map.Entry::getKey).toList()
                : words("networks");
    }

    /** What is mounted from where, short and long form alike. */
    Stream<String> sources() {
        return settings.path("volumes").values().stream()
                .map(volume -> volume.isString()
                        ? volume.asString().split(":", 2)[0]
                        : volume.path("source").asString(""));
    }

    /** What it may use at most, by {@code mem_limit}; 0 without one. */
    public long megabytes() {
        Matcher amount = AMOUNT.matcher(text("mem_limit").toLowerCase(Locale.ROOT));
        if (!amount.matches()) {
            return 0;
        }
        long number = Long.parseLong(amount.group(1));
        return switch (amount.group(2)) {
            case "k" -> number / 1024;
            case "g" -> number * 1024;
            default -> number;
        };
    }
}
