package br.app.falachefe.simulator;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A JSON object somebody sent, read strictly: what has the wrong type is refused with a reason. */
public record Fields(JsonNode node) {
    public Fields {
        if (!node.isObject()) {
            throw new BadInput("the body must be a JSON object");
        }
    }

    /** Absent, null and the wrong type are different things: only the last is refused. */
    public Optional<String> text(String name) {
        return present(name).map(value -> {
            if (!value.isString()) {
                throw new BadInput("\"%s\" must be a text".formatted(name));
            }
            return wellFormed(value.stringValue());
        });
    }

    /** As {@link #text}, where an empty text counts as absent. */
    public Optional<String> filled(String name) {
        return text(name).filter(text -> !text.isEmpty());
    }

    /** As {@link #text}, and a number is as good: identifiers are written both ways. */
    public Optional<String> identifier(String name) {
        return present(name)
                .filter(JsonNode::isIntegralNumber)
                .map(JsonNode::asString)
                .or(() -> filled(name));
    }

    public boolean flag(String name) {
        return present(name)
                .map(value -> {
                    if (!value.isBoolean()) {
                        throw new BadInput("\"%s\" must be true or false".formatted(name));
                    }
                    return value.booleanValue();
                })
                .orElse(false);
    }

    public Optional<Double> number(String name) {
        return present(name).map(value -> {
            if (!value.isNumber()) {
                throw new BadInput("\"%s\" must be a number".formatted(name));
            }
            return value.doubleValue();
        });
    }

    /** A whole number between 0 and the most. */
    public Optional<Integer> whole(String name, int most) {
        return number(name).map(value -> {
            if (value != Math.rint(value) || value < 0 || value > most) {
                throw new BadInput("\"%s\" must be a whole number from 0 to %d".formatted(name, most));
            }
            return value.intValue();
        });
    }

    public List<String> texts(String name) {
        return present(name)
                .map(value -> {
                    if (!value.isArray() || value.valueStream().anyMatch(one -> !one.isString())) {
                        throw new BadInput("\"%s\" must be a list of texts".formatted(name));
                    }
                    return value.valueStream()
                            .map(one -> wellFormed(one.stringValue()))
                            .toList();
                })
                .orElse(List.of());
    }

    public Optional<JsonNode> present(String name) {
        return Optional.ofNullable(node.get(name)).filter(value -> !value.isNull());
    }

    /** A phone cannot send half a character; neither can JSON be written with one. */
    private static String wellFormed(String text) {
        var sound = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point)
                .forEach(sound::appendCodePoint);
        return sound.toString();
    }
}
