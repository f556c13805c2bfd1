package br.app.falachefe.deploy.compose;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One service of a Compose file. */
public record Service(String name, JsonNode settings) {
    private static final Pattern AMOUNT = Pattern.compile("(\\d+)([kmg])b?");

    /** By name, because these are free of some rules: what a service says of itself must not free it. */
    private static final Set<String> JOBS = Set.of("temporal-schema", "temporal-namespace", "certbot");

    /** Ends by itself: a one-shot of the start, or a tool on demand. All others are there to stay. */
    boolean isJob() {
        return JOBS.contains(name);
    }

    String text(String key) {
        return settings.path(key).asString("");
    }

    List<String> words(String key) {
        JsonNode value = settings.path(key);
        return value.isString()
                ? List.of(value.asString())
                : value.values().stream().map(word -> word.asString("")).toList();
    }

    /** Its variables, whether they are a mapping or a list; null where one is only passed on. */
    JsonNode environment() {
        return Overlay.asMapping("environment", settings.path("environment"));
    }

    /** Names of the networks, whether they are listed or have settings of their own. */
    List<String> networks() {
        JsonNode networks = settings.path("networks");
        return networks.isObject()
                ? networks.properties().stream().map(Map.Entry::getKey).toList()
                : words("networks");
    }

    /** What is mounted from where, short and long form alike. */
    Stream<Mount> mounts() {
        return settings.path("volumes").values().stream().map(Mount::of);
    }

    /** @param source a folder of the server, or the name of a volume */
    record Mount(String source, boolean readOnly) {
        private static Mount of(JsonNode volume) {
            if (volume.isString()) {
                String[] parts = volume.asString().split(":");
                return new Mount(parts[0], parts.length == 3 && parts[2].equals("ro"));
            }
            return new Mount(
                    volume.path("source").asString(""), volume.path("read_only").asBoolean(false));
        }

        boolean isOfTheClone() {
            return source.startsWith("./") && !source.startsWith("./data/") && !source.startsWith("./backups/");
        }
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
