package br.app.falachefe.simulator.model.portuguese;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A word list kept as data in {@code resources/model/*.yaml}. A word matches whole and folded, {@code campanh*} also longer
 * words, and an entry that begins with {@code /} is a regular expression.
 */
public final class Lexicon {
    private final Map<?, ?> root;

    private Lexicon(Map<?, ?> root) {
        this.root = root;
    }

    public static Lexicon load(String name) {
        var resource = "/model/" + name + ".yaml";
        try (var stream = Lexicon.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            Map<?, ?> root = yaml.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return new Lexicon(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> list(String key) {
        return strings(root.get(key));
    }

    public String text(String key) {
        return String.valueOf(root.get(key));
    }

    public Lexicon part(String key) {
        return root.get(key) instanceof Map<?, ?> map ? new Lexicon(map) : new Lexicon(Map.of());
    }

    public List<String> keys() {
        return root.keySet().stream().map(String::valueOf).toList();
    }

    /** Matches any word of the list under {@code key}. */
    public Pattern pattern(String key) {
        return words(list(key));
    }

    /** One pattern per key, in the order of the file. */
    public Map<String, Pattern> patterns() {
        var patterns = new LinkedHashMap<String, Pattern>();
        keys().forEach(key -> patterns.put(key, pattern(key)));
        return patterns;
    }

    public static Pattern words(Collection<String> words) {
        if (words.isEmpty()) {
            return Pattern.compile("(?!)");
        }
        var alternatives = words.stream().map(Lexicon::expression).collect(Collectors.joining("|"));
        return Pattern.compile("(?<!\\w)(?:" + alternatives + ")(?!\\w)");
    }

    private static String expression(String word) {
        if (word.startsWith("/")) {
            return "(?:" + word.substring(1) + ")";
        }
        var folded = Phrase.fold(word.strip());
        var quoted = folded.replaceAll("[^\\w* ]", "\\\\$0");
        return quoted.replace("*", "\\w*").replace(" ", "\\s+");
    }

    private static List<String> strings(@Nullable Object value) {
        return value instanceof Collection<?> items
                ? items.stream().map(String::valueOf).toList()
                : List.of();
    }
}
