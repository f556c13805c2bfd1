package br.app.falachefe.activities.ledger;

import br.app.falachefe.activities.portuguese.Folded;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Names what an entry was for. Knows the usual categories of a small Brazilian business and the words that speak for
 * them ({@code categories.txt}); a company may use names of its own.
 */
@Component
public class Categories {
    private static final String OTHER = "Outros";

    private final List<Keyword> keywords = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    public Categories() {
        try (InputStream file =
                Objects.requireNonNull(Categories.class.getResourceAsStream("categories.txt"), "categories.txt")) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        String[] parts = line.split("\\|");
        String name = parts[0].strip();
        names.add(name);
        List<Direction> directions = switch (parts[1].strip()) {
            case "entrada" -> List.of(Direction.INCOME);
            case "saída" -> List.of(Direction.EXPENSE);
            case "ambas" -> List.of(Direction.INCOME, Direction.EXPENSE);
            default -> throw new IllegalStateException("Neither entrada, saída nor ambas: " + line);
        };
        for (String word : parts[2].split(",")) {
            keywords.add(Keyword.of(name, directions, word.strip()));
        }
    }

    /** The usual names, in the order people read them. */
    public List<String> names() {
        return List.copyOf(names);
    }

    /**
     * The category of a new entry. A name that is known or in use counts as it stands; otherwise the description
     * decides, then the words proposed, which may become a name of the company's own.
     *
     * @param proposed what a person or the model called it; may be blank
     * @param own names that the company already uses
     */
    public String choose(Direction direction, String description, String proposed, List<String> own) {
        Optional<String> named = named(proposed, own).filter(name -> !name.equals(OTHER));
        if (named.isPresent()) {
            return named.get();
        }
        Optional<String> guessed = guess(direction, description);
        Optional<String> meant = guess(direction, proposed);
        if (meant.isPresent() || proposed.isBlank()) {
            return guessed.filter(name -> !name.equals(OTHER)).or(() -> meant).orElse(OTHER);
        }
        return tidy(proposed);
    }

    /** A category that somebody named: the usual spelling where there is one, else their own words. */
    public String spelled(String name, List<String> own) {
        return named(name, own).orElseGet(() -> tidy(name));
    }

    private Optional<String> named(String name, List<String> own) {
        String folded = Folded.of(name);
        return Stream.concat(names.stream(), own.stream())
                .filter(known -> Folded.of(known).equals(folded))
                .findFirst();
    }

    private Optional<String> guess(Direction direction, String text) {
        String folded = Folded.of(text);
        return keywords.stream()
                .filter(keyword -> keyword.directions().contains(direction)
                        && keyword.pattern().matcher(folded).find())
                .max(Comparator.comparingInt(Keyword::weight))
                .map(Keyword::category);
    }

    private static String tidy(String name) {
        String line = name.strip().replaceAll("\\s+", " ");
        String cut = line.length() > NewEntry.LONGEST_CATEGORY ? shortened(line) : line;
        return cut.substring(0, 1).toUpperCase(Locale.ROOT) + cut.substring(1);
    }

    private static String shortened(String line) {
        int last = NewEntry.LONGEST_CATEGORY - 1;
        boolean splitsPair = Character.isHighSurrogate(line.charAt(last));
        return line.substring(0, splitsPair ? last : last + 1).strip();
    }

    private record Keyword(String category, List<Direction> directions, Pattern pattern, int weight) {
        static Keyword of(String category, List<Direction> directions, String word) {
            boolean whole = word.startsWith("=");
            boolean open = word.endsWith("*");
            String bare = Folded.of(word.replace("=", "").replace("*", ""));
            String expression = "(?<![a-z0-9])" + Pattern.quote(bare) + (open ? "[a-z]*" : "") + "(?![a-z0-9])";
            int weight = category.equals(OTHER) ? 0 : bare.length();
            return new Keyword(
                    category, directions, Pattern.compile(whole ? "^" + expression + "$" : expression), weight);
        }
    }
}
