package br.app.falachefe.simulator.model.schema;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Fills a schema from a source; what the text does not say becomes null, is left out, or gets the schema's mildest value. */
public final class Filler {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Choices choices;
    private final Values values;

    public Filler(Choices choices, Roles roles) {
        this.choices = choices;
        this.values = new Values(roles);
    }

    public JsonNode fill(JsonNode schema, Source source) {
        return object(Shape.root(schema), source);
    }

    private JsonNode object(Shape shape, Source source) {
        var filled = JSON.objectNode();
        var guess = mainGuess(shape, source);
        for (var property : shape.properties()) {
            var value = value(property, source, guess);
            if (value.isPresent()) {
                filled.set(property.name(), value.get());
            } else if (property.required()) {
                filled.set(property.name(), property.nullable() ? JSON.nullNode() : mildest(property, source));
            }
        }
        return filled;
    }

    /** The choice that a confidence beside it speaks of: the one with the most options. */
    private Optional<Guess> mainGuess(Shape shape, Source source) {
        return shape.properties().stream()
                .filter(property -> property.options().size() > 1)
                .max((a, b) -> Integer.compare(a.options().size(), b.options().size()))
                .map(property -> choices.choose(property, source));
    }

    private Optional<JsonNode> value(Shape shape, Source source, Optional<Guess> guess) {
        var options = shape.options();
        if (options.size() == 1) {
            return Optional.of(options.getFirst());
        }
        if (!options.isEmpty()) {
            var chosen = choices.choose(shape, source);
            var sayNothing = chosen.score() <= 0 && (shape.nullable() || !shape.required());
            return sayNothing ? Optional.empty() : Optional.of(chosen.option());
        }
        return switch (shape.type()) {
            case "object" -> Optional.of(object(shape, source));
            case "array" -> array(shape, source);
            case "boolean" -> bool(shape, source);
            case "integer", "number" -> values.number(shape, source, guess);
            default -> values.text(shape, source, guess);
        };
    }

    private static Optional<JsonNode> bool(Shape shape, Source source) {
        var words = shape.words();
        var spoken = Words.shared(words, source.phrase().folded());
        return spoken == 0 && shape.nullable() ? Optional.empty() : Optional.of(JSON.booleanNode(spoken > 0));
    }

    private Optional<JsonNode> array(Shape shape, Source source) {
        var array = JSON.arrayNode();
        var items = shape.items();
        if (items.options().size() > 1) {
            var chosen = choices.choose(items, source);
            if (chosen.score() > 0) {
                array.add(chosen.option());
            }
        }
        while (array.size() < shape.node().path("minItems").asInt(0)) {
            array.add(value(items, source, Optional.empty()).orElseGet(() -> mildest(items, source)));
        }
        return array.isEmpty() && !shape.required() ? Optional.empty() : Optional.of(array);
    }

    private JsonNode mildest(Shape shape, Source source) {
        return switch (shape.type()) {
            case "integer", "number" -> Values.within(shape, 0);
            case "boolean" -> JSON.booleanNode(false);
            default -> values.mildestText(shape, source);
        };
    }
}
