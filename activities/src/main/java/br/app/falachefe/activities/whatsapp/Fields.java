package br.app.falachefe.activities.whatsapp;

import br.app.falachefe.workflows.message.MessageId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads fields of a JSON node that may be missing or of another type than documented; nothing here throws. UazAPI sends
 * numbers as strings and strings as objects, by version and by event.
 */
record Fields(JsonNode node) {
    /** Longer ids would not fit into an index, and no real one has spaces. */
    private static final Pattern MESSAGE_ID = Pattern.compile("[!-~]{1,128}");

    Fields of(String name) {
        return new Fields(node.path(name));
    }

    Stream<Fields> elements(String name) {
        JsonNode array = node.path(name);
        return array.isArray()
                ? StreamSupport.stream(array.spliterator(), false).map(Fields::new)
                : Stream.empty();
    }

    /** The text of a string, number or truth value; empty for all else. */
    String text(String name) {
        return of(name).text();
    }

    String text() {
        return node.isString() || node.isNumber() || node.isBoolean() ? node.asString("") : "";
    }

    /** The first of the named fields that is not blank, or empty. */
    String firstText(String... names) {
        return Stream.of(names)
                .map(this::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /** Null where the field says neither yes nor no. */
    @Nullable
    Boolean flag(String name) {
        return switch (text(name)) {
            case "true", "True", "TRUE", "1" -> Boolean.TRUE;
            case "false", "False", "FALSE", "0" -> Boolean.FALSE;
            default -> null;
        };
    }

    boolean isTrue(String name) {
        return Boolean.TRUE.equals(flag(name));
    }

    int count(String name) {
        double value = number(name).orElse(0);
        return value >= 0 && value <= Integer.MAX_VALUE ? (int) value : 0;
    }

    OptionalDouble number(String name) {
        try {
            double value = Double.parseDouble(text(name));
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException notANumber) {
            return OptionalDouble.empty();
        }
    }

    Optional<Instant> time(String name) {
        return GatewayTime.parse(text(name));
    }

    Optional<MessageId> messageId(String name) {
        return of(name).messageId();
    }

    Optional<MessageId> messageId() {
        return Optional.of(text())
                .filter(text -> MESSAGE_ID.matcher(text).matches())
                .map(MessageId::new);
    }
}
