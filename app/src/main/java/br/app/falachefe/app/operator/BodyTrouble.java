package br.app.falachefe.app.operator;

import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in one sentence what is wrong with a body, in the words of whoever wrote it and without our classes' names. */
final class BodyTrouble {
    private static final int LONGEST_NAME = 40;

    private BodyTrouble() {}

    static String of(@Nullable Throwable cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown ->
                "The field '" + shortened(unknown.getPropertyName()) + "' is not known here; known are: "
                        + unknown.getKnownPropertyIds().stream()
                                .map(String::valueOf)
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ".";
            case InvalidFormatException wrong -> field(wrong) + " " + expected(wrong.getTargetType());
            case MismatchedInputException wrong -> field(wrong) + " " + expected(wrong.getTargetType());
            case StreamReadException broken ->
                "The body is not valid JSON (line " + broken.getLocation().getLineNr() + ", column "
                        + broken.getLocation().getColumnNr() + ").";
            case DatabindException wrong -> field(wrong) + " is malformed.";
            case null, default -> "The body must be a JSON object.";
        };
    }

    private static String field(JacksonException wrong) {
        String path = wrong.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(name -> name != null)
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "The body" : "The field '" + shortened(path) + "'";
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "is malformed.";
        }
        if (type == Integer.class || type == int.class) {
            return "must be a whole number.";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "must be true or false.";
        }
        if (type == Instant.class) {
            return "must be an instant such as 2026-11-24T09:00:00Z.";
        }
        if (type == String.class) {
            return "must be a text.";
        }
        return type.isRecord() && type.getPackageName().equals(BodyTrouble.class.getPackageName())
                ? "must be a JSON object."
                : "is malformed.";
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }
}
