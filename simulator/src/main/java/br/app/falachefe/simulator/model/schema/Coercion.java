package br.app.falachefe.simulator.model.schema;

import br.app.falachefe.simulator.model.portuguese.Amounts;
import br.app.falachefe.simulator.model.portuguese.Phrase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Gives arguments written as text the type that a schema wants. */
public final class Coercion {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Amounts amounts;

    public Coercion(Amounts amounts) {
        this.amounts = amounts;
    }

    public JsonNode coerce(JsonNode arguments, JsonNode schema) {
        if (!(arguments instanceof ObjectNode object)) {
            return arguments;
        }
        var coerced = JSON.objectNode();
        var shapes = Shape.root(schema).properties();
        object.properties()
                .forEach(entry -> coerced.set(
                        entry.getKey(),
                        shapes.stream()
                                .filter(shape -> shape.name().equals(entry.getKey()))
                                .findFirst()
                                .map(shape -> value(entry.getValue(), shape))
                                .orElse(entry.getValue())));
        return coerced;
    }

    private JsonNode value(JsonNode value, Shape shape) {
        if (!value.isString()) {
            return value;
        }
        var text = value.asString();
        return switch (shape.type()) {
            case "integer", "number" ->
                amounts.best(Phrase.of(text))
                        .map(amount -> Values.money(shape, amount))
                        .orElse(value);
            case "boolean" -> JSON.booleanNode(Boolean.parseBoolean(text));
            default -> value;
        };
    }
}
